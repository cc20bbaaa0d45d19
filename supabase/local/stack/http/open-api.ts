/** The Data API (/rest/v1) and the auth server (/auth/v1), both by @supabase/lite. */
import { App } from '@supabase/lite'
import type { Database } from '../database/database.ts'
import type { Keys } from '../keys.ts'
import { authMail, type Mail } from './auth-mail.ts'

export type ApiOptions = {
  database: Database
  keys: Keys
  /** Where the site is, and where links in mails lead unless the request says otherwise. */
  siteUrl: string
  /** Further addresses links may lead to; `*` and `**` are wildcards. */
  redirectUrls?: string[]
  /** Schemas the Data API shows; what a role may do there is for the migrations to grant. */
  schemas: string[]
  mustConfirmEmail?: boolean
  printMail: (mail: Mail) => void | Promise<void>
}

export type Api = {
  /** The SQL of the auth server's tables, safe to repeat. */
  systemSchema: string
  fetch(request: Request): Promise<Response>
}

export async function openApi(options: ApiOptions): Promise<Api> {
  const { database, keys, siteUrl } = options
  const mail = authMail(options.printMail)
  const app = new App({
    connection: database.connection,
    options: { server: { admin: false, disableStudio: true }, drivers: { email: mail.driver } },
    api: { enabled: true, schemas: options.schemas, max_rows: 1000, external_url: siteUrl },
    auth: {
      enabled: true,
      jwt_secret: keys.jwt,
      publishable_key: keys.publishable,
      secret_key: keys.secret,
      site_url: siteUrl,
      additional_redirect_urls: [`${new URL(siteUrl).origin}/**`, ...(options.redirectUrls ?? [])],
      minimum_password_length: 8,
      enable_anonymous_sign_ins: false,
      email: { enable_confirmations: options.mustConfirmEmail ?? false },
    },
    db: { migrations: { enabled: false } }, // recorded by apply-migrations.ts
    storage: { enabled: false },
    studio: { enabled: false },
  })

  await app.init()

  return {
    systemSchema: database.connection.config.baseSchema ?? '',
    fetch: request => mail.during(request, async () => app.fetch(request)),
  }
}
