/** About messages that have been reported. */
export const moderation = {
  reports: {
    title: 'Report this message',
    lead: 'The moderators of this server will look at it. Its author does not learn who reported it.',
    reason: 'What is wrong with it?',
    reasons: {
      spam: 'Spam',
      harassment: 'Harassment',
      hate: 'Hate',
      violence: 'Violence',
      illegal: 'Something illegal',
      other: 'Something else',
    },
    comment: 'Anything to add? (optional)',
    submit: 'Report',
    done: 'Thank you. The moderators will look at it.',
  },
  cases: {
    title: 'Reported messages',
    lead: 'What members of this server have reported.',
    none: 'Nothing has been reported. All is calm.',
    failed: 'The cases could not be loaded',
    reports_one: '{{count}} report',
    reports_other: '{{count}} reports',
    jump: 'Go to the message',
    noText: 'The message has no text, or is gone.',
  },
};
