import type { Words } from '../words';
import type * as zh from '../zh/session';

export const health: Words<typeof zh.health> = {
  title: 'Is this about somebody’s health?',
  text: 'Please look at these words: {{words}}. Health is not recorded here. If it is not about health it can be kept, shown to your own office only.',
  between: ', ',
  keep: 'Not about health: keep it',
  change: 'Go back and change it',
};

export const login: Words<typeof zh.login> = {
  title: 'Sign in',
  name: 'Account',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'Account or password is wrong',
  byPin: "At the clinic's desk: sign in with a PIN",
  byPassword: 'Sign in with the password',
  many: 'Too many attempts; please try later',
  demo: 'Demonstration: the logins stand in the start window. All persons are fictitious.',
};

export const account: Words<typeof zh.account> = {
  title: 'My account',
  secondFactor: 'Second factor',
  changePassword: 'Change the password',
  newFactor: 'Another phone',
  others: 'Other browsers',
  endOthers: 'Sign out everywhere else',
  pin: 'PIN',
  pinHint: "Six digits, for the clinic's desk",
  changePin: 'Change the PIN',
  desk: 'Make this browser a desk of the clinic',
  deskHint: 'Code from the security administrator',
  register: 'Register',
  devices: 'My devices',
  thisDevice: 'this one',
  lastUsed: 'last used {{time}}',
  lose: 'Lost this phone',
  loseTitle: 'Lost this device?',
  loseText:
    'Nobody will ever open the lists it keeps, nor what it has not sent, and you are signed out everywhere else. This cannot be undone.',
  loseThis:
    'It is the one in your hand: what it keeps is deleted and you are signed out. This cannot be undone.',
  lost: 'Reported lost {{time}}',
  lockedBy: 'Locked {{time}} (account reset, disabled or signed out)',
};

export const signIn: Words<typeof zh.signIn> = {
  code: 'Second factor',
  password: 'Choose your own password',
  enrolment: 'Set up your authenticator',
  codeHint: 'Code of your authenticator, or a recovery code',
  current: 'Password you were given',
  next: 'New password',
  nextHint: 'At least 12 characters; a sentence is easier than signs',
  scan: 'Scan this with an authenticator on your phone, or type the secret.',
  copy: 'Copy the secret',
  copied: 'Copied',
  firstCode: 'Code it shows now',
  enrol: 'Set up',
  recoveryHint: 'Write these down: each signs you in once when the phone is lost. They are shown only now.',
  written: 'I have written them down',
  again: 'Please prove who you are once more',
  ended: 'Your session has ended',
  endedText:
    'Please sign in again. What you filled in is still here, and you go on from there. Closing this signs you out.',
  goOn: 'Go on',
};
