import type { visitors as en } from '../en/visitors';

export const visitors: typeof en = {
  landing: {
    title: 'Des conversations qui restent à vous.',
    lead: 'Beep est un lieu calme et rapide où votre communauté ou votre équipe se parle, sur vos propres machines.',
    signUp: 'Créer un compte',
    logIn: 'Se connecter',
    noStorage:
      'Ce navigateur ne laisse rien enregistrer à Beep : personne ne peut s’y connecter. Autorisez les cookies et les données de site pour cette adresse, puis rechargez la page.',
    pointsTitle: 'À quoi vous attendre',
    points: {
      fast: {
        title: 'Instantané',
        text: 'Le message est là avant que vous leviez les yeux, et rien de ce que vous envoyez ne se perd.',
      },
      yours: { title: 'À vous', text: 'Serveurs, canaux et fichiers vivent sur vos machines, en toute transparence.' },
      calm: { title: 'Calme', text: 'Ni fil d’actualité ni pistage. Seulement les personnes que vous avez choisies.' },
    },
    sample: {
      channel: 'préparer-la-rando',
      first: 'Le refuge a six places samedi.',
      second: 'Parfait. J’ai réservé le train de 7 h 40, quai 3.',
      third: 'J’apporte la carte — et le bon café.',
    },
  },
  signUp: {
    title: 'Créez votre compte',
    email: 'Adresse e-mail',
    username: 'Nom d’utilisateur',
    usernameHint: 'De 3 à 32 lettres, chiffres, tirets ou traits de soulignement. C’est ainsi qu’on vous trouve.',
    displayName: 'Nom affiché (facultatif)',
    password: 'Mot de passe',
    passwordHint: 'Au moins 8 caractères. Une courte phrase convient très bien.',
    show: 'Afficher',
    hide: 'Masquer',
    submit: 'S’inscrire',
    busy: 'Création de votre compte…',
    haveAccount: 'Vous avez déjà un compte ?',
    done: 'Bienvenue ! Un instant, nous vous menons à la connexion…',
    errors: {
      email: 'Saisissez une adresse e-mail.',
      emailTaken: 'Un compte existe déjà avec cette adresse. Vous connecter plutôt ?',
      username: 'Utilisez de 3 à 32 lettres (a à z), chiffres, tirets ou traits de soulignement.',
      usernameTaken: 'Ce nom est pris. Essayez-en un autre.',
      password: 'Utilisez de 8 à 128 caractères, et pas votre nom d’utilisateur.',
      displayName: 'Utilisez au plus 50 caractères, sur une ligne.',
    },
  },
  welcome: {
    title: 'Une dernière chose',
    lead: 'Choisissez le nom sous lequel on vous trouve.',
    submit: 'Continuer',
  },
  session: {
    toLogin: 'Un instant, nous vous menons à la connexion…',
    failed: 'La connexion n’est pas possible pour le moment',
    ended: 'Votre session est terminée',
    endedText: 'Elle a pris fin ici ou sur un autre appareil.',
  },
  notFound: {
    title: 'Il n’y a rien ici',
    text: 'L’adresse est peut-être fausse, ou ce qui était ici n’existe plus.',
    home: 'Aller à l’accueil',
  },
};
