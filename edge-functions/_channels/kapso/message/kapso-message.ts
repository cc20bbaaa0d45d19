/** What we read of Kapso's messages (payload version 2), in webhooks and in lists. Everything else is passed over. */
import * as z from 'zod/mini'

const maybe = <T>(schema: z.ZodMiniType<T>) => z.optional(z.nullable(schema))
/** For what is nice to have: wrong is the same as missing. */
const tolerant = <T>(schema: z.ZodMiniType<T>) => z.catch(maybe(schema), undefined)

const Media = z.object({
  id: tolerant(z.string()),
  mime_type: tolerant(z.string()),
  caption: tolerant(z.string()),
  filename: tolerant(z.string()),
})

const Choice = z.object({
  id: tolerant(z.string()),
  title: tolerant(z.string()),
  description: tolerant(z.string()),
})

const RawStatus = z.object({
  status: tolerant(z.string()),
  biz_opaque_callback_data: tolerant(z.string()),
  errors: tolerant(z.array(z.object({ code: z.union([z.number(), z.string()]) }))),
})

export const KapsoMessage = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(500)),
  type: z.string(),
  /** Unix seconds. */
  timestamp: tolerant(z.union([z.string(), z.number()])),
  from: tolerant(z.string()),
  to: tolerant(z.string()),
  from_user_id: tolerant(z.string()),
  to_user_id: tolerant(z.string()),
  context: tolerant(z.object({ id: tolerant(z.string()) })),
  text: tolerant(z.object({ body: z.string() })),
  image: tolerant(Media),
  audio: tolerant(Media),
  video: tolerant(Media),
  document: tolerant(Media),
  sticker: tolerant(Media),
  location: tolerant(
    z.object({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      name: tolerant(z.string()),
      address: tolerant(z.string()),
    }),
  ),
  contacts: tolerant(
    z.array(
      z.object({
        name: tolerant(z.object({ formatted_name: tolerant(z.string()) })),
        phones: tolerant(z.array(z.object({ phone: tolerant(z.string()) }))),
        emails: tolerant(z.array(z.object({ email: tolerant(z.string()) }))),
      }),
    ),
  ),
  interactive: tolerant(
    z.object({
      button_reply: tolerant(Choice),
      list_reply: tolerant(Choice),
      body: tolerant(z.object({ text: tolerant(z.string()) })),
    }),
  ),
  template: tolerant(z.object({ name: tolerant(z.string()) })),
  button: tolerant(z.object({ text: tolerant(z.string()), payload: tolerant(z.string()) })),
  reaction: tolerant(z.object({ message_id: tolerant(z.string()), emoji: tolerant(z.string()) })),
  kapso: z.object({
    direction: z.enum(['inbound', 'outbound']),
    /** How far it has come by now. */
    status: tolerant(z.string()),
    origin: tolerant(z.string()),
    contact_name: tolerant(z.string()),
    phone_number: tolerant(z.string()),
    /** Its words, where it has any; older payloads hold an object here. */
    content: tolerant(z.string()),
    transcript: tolerant(z.object({ text: tolerant(z.string()) })),
    media_url: tolerant(z.string()),
    media_data: tolerant(
      z.object({
        url: tolerant(z.string()),
        filename: tolerant(z.string()),
        content_type: tolerant(z.string()),
        byte_size: tolerant(z.int()),
      }),
    ),
    statuses: tolerant(z.array(RawStatus)),
  }),
})
export type KapsoMessage = z.infer<typeof KapsoMessage>

const Conversation = z.object({
  phone_number: tolerant(z.string()),
  business_scoped_user_id: tolerant(z.string()),
  username: tolerant(z.string()),
  kapso: tolerant(z.object({ contact_name: tolerant(z.string()) })),
})
export type KapsoConversation = z.infer<typeof Conversation>

/** One event's body: what happened to one message. */
export const KapsoItem = z.object({
  phone_number_id: z.string(),
  message: KapsoMessage,
  conversation: tolerant(Conversation),
})
export type KapsoItem = z.infer<typeof KapsoItem>
