/** Analytics: the figures of a period, or the rows behind one of them. */
import './analytics.css'
import { useSignedIn } from '../app/use-app.ts'
import { FiguresPage } from './FiguresPage.tsx'
import { isMeasure } from './measures.ts'
import { RowsPage } from './RowsPage.tsx'

export function AnalyticsScreen() {
  const { router } = useSignedIn()
  const measure = router.path.value.split('/')[2]
  return isMeasure(measure) ? <RowsPage key={measure} measure={measure} /> : <FiguresPage />
}
