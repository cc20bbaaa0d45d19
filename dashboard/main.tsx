/** Opens the dashboard in the page. */
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/components.css'
import './design/forms.css'
import './design/page.css'
import './design/panes.css'
import './app/shell.css'
import './sign-in/hall.css'
import { render } from 'preact'
import { App } from './app/App.tsx'
import { createApp } from './app/create-app.ts'
import { Failed } from './design/Faces.tsx'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')

async function open(root: HTMLElement) {
  try {
    render(<App app={await createApp()} />, root)
  } catch {
    render(<Failed sentence="Foyer cannot be reached right now." onRetry={() => open(root)} />, root)
  }
}

open(root)
