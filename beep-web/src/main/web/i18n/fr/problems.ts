import type { problems as en } from '../en/problems';
import type { WithMillions } from './forms';

export const problems: WithMillions<typeof en> = {
  type: {
    'malformed-request': 'Beep n’a pas compris cette demande. Rechargez la page, puis réessayez.',
    validation: 'Quelque chose n’est pas comme il faut. Vérifiez votre saisie, puis réessayez.',
    'not-authenticated': 'Vous n’êtes plus connecté. Connectez-vous de nouveau.',
    'wrong-credentials': 'L’adresse e-mail ou le mot de passe est faux. Vérifiez les deux, puis réessayez.',
    'too-many-failed-logins': 'Trop de connexions ont échoué. Patientez quelques minutes, puis réessayez.',
    'account-incomplete':
      'Il reste quelque chose à faire pour votre compte. Allez à la page de connexion : elle vous guide.',
    forbidden: 'Votre compte ne permet pas cela. Si vous pensez qu’il le devrait, demandez à qui fait tourner ce Beep.',
    'missing-permission':
      'Il vous faut pour cela la permission « {{permission}} ». Demandez à qui gère les rôles de ce serveur.',
    'foreign-author': 'Un message ne peut être envoyé qu’en votre nom. Rechargez la page, puis renvoyez-le.',
    'not-found': 'Cela n’existe pas, ou ne vous est pas visible. Vérifiez l’adresse, ou demandez l’accès.',
    gone: 'Cela a été supprimé entre-temps. Rechargez la page pour voir ce qui est là maintenant.',
    'method-not-allowed': 'Beep ne propose pas cela ici. Rechargez la page, puis réessayez.',
    'not-acceptable': 'Beep ne peut pas répondre sous la forme demandée. Rechargez la page, puis réessayez.',
    'unsupported-media-type': 'Beep ne peut pas recevoir ce type de contenu. Rechargez la page, puis réessayez.',
    'uri-too-long': 'Cette adresse est trop longue. Raccourcissez votre recherche.',
    'headers-too-large':
      'Votre navigateur envoie trop de choses avec sa demande. Supprimez les cookies de ce site, puis reconnectez-vous.',
    refused: 'Beep a refusé cela. Rechargez la page, puis réessayez.',
    'internal-error': 'Quelque chose s’est mal passé de notre côté, et a été enregistré. Réessayez dans un instant.',
    unavailable: 'Une partie de Beep ne répond pas pour le moment. Réessayez dans un instant.',
    timeout: 'Cela a pris trop de temps. Réessayez dans un instant.',
    'idempotency-key-reused': 'Ceci a déjà été envoyé avec un autre contenu. Rechargez la page, puis renvoyez-le.',
    stale: 'Cela a changé depuis que vous l’avez ouvert. Rechargez la page, puis refaites votre modification.',
    'email-taken': 'Un compte existe déjà avec cette adresse e-mail. Connectez-vous, ou utilisez une autre adresse.',
    'username-taken': 'Ce nom d’utilisateur est pris, ou ressemble à un autre. Choisissez-en un autre.',
    'profile-exists': 'Ce compte a déjà un nom d’utilisateur. Rechargez la page pour continuer.',
    'profile-incomplete': 'Choisissez d’abord un nom d’utilisateur ; vous pourrez ensuite continuer.',
    'too-many-servers_one':
      'Vous possédez {{max}} serveur, et personne ne peut en posséder plus. Transférez-le ou supprimez-le d’abord.',
    'too-many-servers_other':
      'Vous possédez {{max}} serveurs, et personne ne peut en posséder plus. Transférez-en ou supprimez-en un d’abord.',
    'too-many-servers_many':
      'Vous possédez {{max}} serveurs, et personne ne peut en posséder plus. Transférez-en ou supprimez-en un d’abord.',
    'server-full_one':
      'Ce serveur est complet : il a {{max}} membre. Demandez à son propriétaire de vous prévenir quand il y aura de la place.',
    'server-full_other':
      'Ce serveur est complet : il a {{max}} membres. Demandez à son propriétaire de vous prévenir quand il y aura de la place.',
    'server-full_many':
      'Ce serveur est complet : il a {{max}} membres. Demandez à son propriétaire de vous prévenir quand il y aura de la place.',
    'owner-cannot-leave': 'Le ou la propriétaire ne peut pas partir : transférez d’abord le serveur.',
    'too-many-channels_one': 'Ce serveur a {{max}} canal, et ne peut pas en avoir plus. Supprimez-le d’abord.',
    'too-many-channels_other': 'Ce serveur a {{max}} canaux, et ne peut pas en avoir plus. Supprimez-en un d’abord.',
    'too-many-channels_many': 'Ce serveur a {{max}} canaux, et ne peut pas en avoir plus. Supprimez-en un d’abord.',
    'too-many-roles_one': 'Ce serveur a {{max}} rôle à lui, et ne peut pas en avoir plus. Supprimez-le d’abord.',
    'too-many-roles_other': 'Ce serveur a {{max}} rôles à lui, et ne peut pas en avoir plus. Supprimez-en un d’abord.',
    'too-many-roles_many': 'Ce serveur a {{max}} rôles à lui, et ne peut pas en avoir plus. Supprimez-en un d’abord.',
    'name-taken': 'Ce nom est pris. Choisissez-en un autre.',
    'built-in-role': 'Ce rôle appartient à tout serveur et reste tel quel. Créez plutôt un rôle à vous.',
    'roles-unsettled': 'Un changement de rôles est encore en cours. Réessayez dans un instant.',
    'too-large': 'C’est trop volumineux. Choisissez quelque chose de plus petit.',
    'too-large_limited': 'C’est trop volumineux : {{max}} au plus. Choisissez quelque chose de plus petit.',
    'too-slow': 'Le fichier n’est pas arrivé à temps. Renvoyez-le, si possible avec une meilleure connexion.',
    'too-many-uploads_one':
      '{{maxFiles}} fichier attend d’être envoyé, et pas un de plus n’est permis. Envoyez-le ou retirez-le d’abord.',
    'too-many-uploads_other':
      '{{maxFiles}} fichiers attendent d’être envoyés, et pas un de plus n’est permis. Envoyez-en ou retirez-en d’abord.',
    'too-many-uploads_many':
      '{{maxFiles}} fichiers attendent d’être envoyés, et pas un de plus n’est permis. Envoyez-en ou retirez-en d’abord.',
    'unknown-attachment': 'Un fichier n’est plus là. Retirez-le, puis joignez-le de nouveau.',
    'file-attached': 'Ce fichier appartient à un message. Supprimez plutôt le message.',
    'range-not-satisfiable': 'Le fichier est plus court que prévu. Téléchargez-le de nouveau depuis le début.',
    'unsupported-search-type': 'Seuls les messages peuvent être recherchés. Cherchez plutôt des messages.',
    'already-reported': 'Vous avez déjà signalé ce message. La modération va l’examiner.',
    'unknown-op': 'Cette page est plus ancienne ou plus récente que Beep. Rechargez-la.',
    'too-many-requests': 'C’était beaucoup à la fois. Patientez un instant.',
  },
  permission: {
    administer: 'Administrer',
    manage_server: 'Gérer le serveur',
    manage_roles: 'Gérer les rôles',
    manage_channels: 'Gérer les canaux',
    invite: 'Inviter des personnes',
    kick: 'Exclure des membres',
    ban: 'Bannir des membres',
    read: 'Lire les messages',
    write: 'Écrire des messages',
    react: 'Réagir aux messages',
    attach: 'Joindre des fichiers',
    connect: 'Rejoindre les canaux vocaux',
    pin: 'Épingler des messages',
    delete_messages: 'Supprimer des messages',
    moderate: 'Modérer',
  },
};
