/** Whom each template fits, by example. */
import type { TemplateName } from '../../../shared/lead/templates/lead-template.ts'

export const fits: Record<TemplateName, string> = {
  bant: 'A bakery with cakes to order, a print shop, a photographer. What everybody begins with.',
  champ: 'An agency, an architect, a consultant: people who first talk about what is wrong.',
  local_service: 'A plumber, a cleaner, a caterer who delivers: where and how soon come first.',
}
