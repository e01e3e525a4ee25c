import type { OrganisationKind } from '../domain/organisation.js';
import type { UserRole } from '../domain/user.js';

export interface DemoLogin {
  readonly name: string;
  readonly displayName: string;
  readonly role: UserRole;
  readonly organisation: {
    readonly kind: OrganisationKind;
    readonly name: string;
    readonly place: string | null;
  };
  readonly areas?: readonly string[];
}

const napo = { kind: 'source-bureau', name: '那坡县人力资源和社会保障局', place: '451026' } as const;
const installation = { kind: 'installation', name: '上岗系统管理', place: null } as const;

/** One login for each role of the story. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
  { name: 'napo', displayName: '那坡县经办', role: 'bureau', organisation: napo },
  {
    name: 'longgang',
    displayName: '龙岗区经办',
    role: 'bureau',
    organisation: { kind: 'destination-bureau', name: '龙岗区人力资源局', place: '440307' },
  },
  {
    name: 'chengxiang',
    displayName: '城厢镇专员',
    role: 'caseworker',
    organisation: { kind: 'township-office', name: '城厢镇社会保障服务中心', place: '451026100' },
    areas: ['451026100'],
  },
  {
    name: 'station',
    displayName: '驻龙岗劳务工作站',
    role: 'station',
    organisation: { kind: 'station', name: '那坡驻龙岗劳务工作站', place: '440307' },
  },
  {
    name: 'employer',
    displayName: '企业人事',
    role: 'employer',
    organisation: { kind: 'company', name: '演示企业', place: '440307' },
  },
  {
    name: 'clinic',
    displayName: '体检机构',
    role: 'clinic',
    organisation: { kind: 'clinic', name: '演示体检机构', place: '451026' },
  },
  { name: 'escort', displayName: '带队员', role: 'escort', organisation: napo },
  { name: 'auditor', displayName: '那坡县审计', role: 'auditor', organisation: napo },
  { name: 'system-admin', displayName: '系统管理员', role: 'system-admin', organisation: installation },
  { name: 'security-admin', displayName: '安全管理员', role: 'security-admin', organisation: installation },
];
