import {
  AuditOutlined,
  BarChartOutlined,
  CarOutlined,
  CheckCircleOutlined,
  CheckSquareOutlined,
  ClusterOutlined,
  DeploymentUnitOutlined,
  DownloadOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FundOutlined,
  ImportOutlined,
  LockOutlined,
  MedicineBoxOutlined,
  MoneyCollectOutlined,
  PhoneOutlined,
  SafetyOutlined,
  ShopOutlined,
  SolutionOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Source } from '../i18n';
import type { Role } from '../session/session';

export interface NavEntry {
  to: string;
  word: keyof Source['nav'];
  icon: ReactNode;
}

const OVERVIEW: NavEntry = { to: '/overview', word: 'overview', icon: <BarChartOutlined /> };
const PEOPLE: NavEntry = { to: '/people', word: 'people', icon: <TeamOutlined /> };
const PLACEMENTS: NavEntry = { to: '/placements', word: 'placements', icon: <SolutionOutlined /> };
const FAIRS: NavEntry = { to: '/fairs', word: 'fairs', icon: <AuditOutlined /> };
const VACANCIES: NavEntry = { to: '/vacancies', word: 'vacancies', icon: <ShopOutlined /> };
const PLANS: NavEntry = { to: '/plans', word: 'plans', icon: <ClusterOutlined /> };
const MEDICAL: NavEntry = { to: '/medical', word: 'medical', icon: <MedicineBoxOutlined /> };
const STATEMENT: NavEntry = { to: '/statement', word: 'statement', icon: <FileTextOutlined /> };
const BATCHES: NavEntry = { to: '/batches', word: 'batches', icon: <CarOutlined /> };
const SUBSIDIES: NavEntry = { to: '/subsidies', word: 'subsidies', icon: <MoneyCollectOutlined /> };
const REPORTS: NavEntry = { to: '/reports', word: 'reports', icon: <FundOutlined /> };
const IMPORTS: NavEntry = { to: '/imports', word: 'imports', icon: <ImportOutlined /> };
const EXPORTS: NavEntry = { to: '/exports', word: 'exports', icon: <DownloadOutlined /> };
const RIGHTS: NavEntry = { to: '/rights', word: 'rights', icon: <SafetyOutlined /> };
const APPROVALS: NavEntry = { to: '/approvals', word: 'approvals', icon: <CheckCircleOutlined /> };
const HOLDS: NavEntry = { to: '/legal-holds', word: 'holds', icon: <LockOutlined /> };
const DUTIES: NavEntry = { to: '/duties', word: 'duties', icon: <FileDoneOutlined /> };
const WORK: NavEntry = { to: '/work', word: 'work', icon: <UnorderedListOutlined /> };
const TODAY: NavEntry = { to: '/m/today', word: 'today', icon: <PhoneOutlined /> };
const MINE: NavEntry = { to: '/m/people', word: 'mine', icon: <UserOutlined /> };

/** What each group finds in its menu; what it may do there is the service's word (`allowedTransitions`). */
export const NAV: Record<Role, readonly NavEntry[]> = {
  bureau: [
    OVERVIEW,
    WORK,
    PEOPLE,
    FAIRS,
    VACANCIES,
    PLANS,
    PLACEMENTS,
    MEDICAL,
    STATEMENT,
    BATCHES,
    SUBSIDIES,
    REPORTS,
    DUTIES,
    IMPORTS,
    EXPORTS,
    RIGHTS,
    HOLDS,
    APPROVALS,
  ],
  auditor: [
    { to: '/audit', word: 'audit', icon: <AuditOutlined /> },
    OVERVIEW,
    PEOPLE,
    PLACEMENTS,
    BATCHES,
    SUBSIDIES,
    REPORTS,
    HOLDS,
  ],
  employer: [
    { to: '/answers', word: 'answers', icon: <CheckSquareOutlined /> },
    { to: '/arrivals', word: 'arrivals', icon: <CarOutlined /> },
    DUTIES,
    { to: '/papers', word: 'papers', icon: <FileProtectOutlined /> },
    WORK,
    VACANCIES,
    PLACEMENTS,
  ],
  caseworker: [TODAY, WORK, MINE, PLACEMENTS],
  station: [TODAY, WORK, PLACEMENTS, BATCHES],
  clinic: [
    { to: '/clinic', word: 'clinic', icon: <MedicineBoxOutlined /> },
    { to: '/slots', word: 'slots', icon: <UnorderedListOutlined /> },
    IMPORTS,
    WORK,
  ],
  escort: [{ to: '/m/trips', word: 'trips', icon: <CarOutlined /> }, BATCHES],
  'system-admin': [{ to: '/queues', word: 'queues', icon: <DeploymentUnitOutlined /> }],
  'security-admin': [{ to: '/users', word: 'users', icon: <TeamOutlined /> }, APPROVALS],
};
