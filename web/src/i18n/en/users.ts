import type { Words } from '../words';
import type * as zh from '../zh/users';

export const organisation: Words<typeof zh.organisation> = {
  'source-bureau': 'Bureau of the source county',
  'destination-bureau': 'Bureau of the destination district',
  'township-office': 'Township office',
  station: 'Service station',
  company: 'Company',
  clinic: 'Clinic',
  installation: 'Installation',
};

export const users: Words<typeof zh.users> = {
  createOrganisation: 'New organisation',
  createDesk: 'New clinic desk',
  kind: 'Kind',
  place: 'Area code',
  employerId: 'Number of its employer record',
  clinicId: 'Number of its clinic record',
  deskName: 'Name of the desk',
  deskCode: 'Code to type at the desk within a day, shown only now',
  create: 'New account',
  displayName: 'Name shown',
  role: 'Role',
  organisation: 'Organisation',
  areas: 'Area codes',
  secondFactor: 'Second factor',
  staffNumber: 'Staff number',
  staffNumberHint: 'Nobody may be system, security and audit administrator at once',
  firstPassword: 'Password for the first sign-in',
  newPassword: 'New password, shown only now',
  active: 'Active',
  disabled: 'Disabled',
  acts: 'Change',
  disable: 'Disable',
  enable: 'Enable again',
  endSessions: 'Sign out everywhere',
  resetPassword: 'Give a new password',
  resetSecondFactor: 'Second factor lost',
};
