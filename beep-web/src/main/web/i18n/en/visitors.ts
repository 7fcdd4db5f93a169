/** What people read who are not in the application (yet). */
export const visitors = {
  landing: {
    title: 'Conversations that stay yours.',
    lead: 'Beep is a calm, fast place for your community or your team to talk, on machines of your own.',
    signUp: 'Create an account',
    logIn: 'Log in',
    noStorage:
      'This browser does not let Beep keep anything, so nobody can log in here. Allow cookies and site data for this address, then load the page again.',
    pointsTitle: 'What to expect',
    points: {
      fast: { title: 'Instant', text: 'A message is there before you look up, and nothing you sent is ever lost.' },
      yours: { title: 'Yours', text: 'Servers, channels and files run on your own machines, in the open.' },
      calm: { title: 'Calm', text: 'No feeds, no tracking. Only the people you chose to talk to.' },
    },
    sample: {
      channel: 'trail-planning',
      first: 'The hut has room for six on Saturday.',
      second: 'Perfect. I booked the 7:40 train, platform 3.',
      third: 'I will bring the map — and the good coffee.',
    },
  },
  signUp: {
    title: 'Create your account',
    email: 'E-mail address',
    username: 'Username',
    usernameHint: '3 to 32 letters, digits, hyphens or underscores. This is how people find you.',
    displayName: 'Display name (optional)',
    password: 'Password',
    passwordHint: 'At least 8 characters. A short sentence is a good one.',
    show: 'Show',
    hide: 'Hide',
    submit: 'Sign up',
    busy: 'Creating your account…',
    haveAccount: 'Already have an account?',
    done: 'Welcome! One moment, we take you to log in…',
    errors: {
      email: 'Please enter an e-mail address.',
      emailTaken: 'There is an account with this e-mail address already. Log in instead?',
      username: 'Use 3 to 32 letters (a to z), digits, hyphens or underscores.',
      usernameTaken: 'This username is taken. Try another one.',
      password: 'Use 8 to 128 characters, and not your username.',
      displayName: 'Use at most 50 characters on one line.',
    },
  },
  welcome: {
    title: 'One last thing',
    lead: 'Choose the name by which people find you.',
    submit: 'Go on',
  },
  session: {
    toLogin: 'One moment, we take you to log in…',
    failed: 'Logging in is not possible right now',
    ended: 'You have been logged out',
    endedText: 'Your session has ended, here or on another device.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address may be wrong, or what was here is gone.',
    home: 'Go to the start page',
  },
};
