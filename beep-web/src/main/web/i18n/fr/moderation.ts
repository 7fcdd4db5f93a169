import type { moderation as en } from '../en/moderation';
import type { WithMillions } from './forms';

export const moderation: WithMillions<typeof en> = {
  reports: {
    title: 'Signaler ce message',
    lead: 'La modération de ce serveur l’examinera. Son auteur ne saura pas qui l’a signalé.',
    reason: 'Quel est le problème ?',
    reasons: {
      spam: 'Contenu indésirable',
      harassment: 'Harcèlement',
      hate: 'Haine',
      violence: 'Violence',
      illegal: 'Contenu illégal',
      other: 'Autre chose',
    },
    comment: 'Quelque chose à ajouter ? (facultatif)',
    submit: 'Signaler',
    done: 'Merci. La modération va l’examiner.',
  },
  cases: {
    title: 'Messages signalés',
    lead: 'Ce que les membres de ce serveur ont signalé.',
    none: 'Rien n’a été signalé. Tout est calme.',
    failed: 'Les signalements n’ont pas pu être chargés',
    reports_one: '{{count}} signalement',
    reports_other: '{{count}} signalements',
    reports_many: '{{count}} signalements',
    jump: 'Aller au message',
    noText: 'Le message n’a pas de texte, ou n’existe plus.',
  },
};
