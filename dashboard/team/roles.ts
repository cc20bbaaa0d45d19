/** The four roles in words, and what each may do. */
import type { Role } from '../backend/rows.ts'

/** `may` tells of somebody else, `you` follows a colon. */
export const roles: Record<Role, { name: string; may: string; you: string }> = {
  owner: {
    name: 'Owner',
    may: 'Changes everything, and says who is in the company.',
    you: 'you change everything, and say who is in the company',
  },
  admin: {
    name: 'Admin',
    may: 'Changes the company, its lines and its rules; invites nobody.',
    you: 'you change the company, its lines and its rules',
  },
  agent: {
    name: 'Agent',
    may: 'Answers people, looks after leads and writes entries.',
    you: 'you answer people, look after leads and write entries',
  },
  viewer: {
    name: 'Viewer',
    may: 'Reads everything, changes nothing.',
    you: 'you read everything and change nothing',
  },
}

export const roleOrder: Role[] = ['agent', 'admin', 'owner', 'viewer']
