/** Opens the lab in the page. */
import '../../../../dashboard/design/fonts.css'
import '../../../../dashboard/design/tokens.css'
import '../../../../dashboard/design/base.css'
import '../../../../dashboard/design/components.css'
import './lab.css'
import './phones/phones.css'
import './handset/handset.css'
import './handset/chat.css'
import './handset/bubble.css'
import './handset/composer.css'
import './panel/panel.css'
import './panel/switches.css'
import './panel/traffic.css'
import { render } from 'preact'
import { createScheme } from '../../../../dashboard/design/create-scheme.ts'
import { createLab } from './create-lab.ts'
import { Lab } from './Lab.tsx'

const root = document.getElementById('lab')
if (!root) throw new Error('index.html has no #lab')

createScheme() // as chosen in the dashboard
render(<Lab lab={createLab()} />, root)
