import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { GiveLink } from '../ui/GiveLink';
import { type Asked, Moves } from '../ui/Moves';

type Vacancy = Schemas['VacancyResponse'];
type Move = Schemas['TransitionVacancyRequest']['move'];
const DRAWN = [
  'submit',
  'publish',
  'send_back',
  'reject',
  'revise',
  'unpublish',
  'free_up',
  'renew',
  'reopen',
  'close',
] as const satisfies readonly Move[];
const REJECTIONS = [
  'discriminatory',
  'below_minimum_wage',
  'fee_charged',
  'not_true',
  'hazard_hidden',
  'incomplete',
  'employer_not_vetted',
  'other',
] as const;

/** What may become of a post now; and the link by which a company without an account answers. */
export function VacancyMoves({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const role = useSession().data?.role;
  const { id, version, employerId, employerName, held, used } = vacancy;
  const reject = REJECTIONS.map((value) => ({ value, label: t(`vacancies.rejection.${value}`) }));
  const asks: Partial<Record<Move, Asked>> = {
    send_back: { reason: 'words' },
    reject: { reason: reject },
    unpublish: { reason: 'words' },
    renew: { until: true },
    reopen: { until: true },
    close: { effect: t('vacancies.closeEffect', { count: held + used }) },
  };
  return (
    <>
      <Moves
        allowed={vacancy.allowedTransitions}
        moves={DRAWN}
        nameOf={(move) => t(`move.vacancy.${move}`)}
        asks={asks}
        make={(move, told) =>
          api.POST('/api/v1/vacancies/{id}/transitions', {
            params: { path: { id } },
            body: {
              reportedBy: role === 'employer' ? 'employer' : 'bureau',
              channel: 'account',
              move,
              expectedVersion: version,
              ...(move === 'close' ? { expectedTaken: held + used } : {}),
              ...told,
            },
          })
        }
      />
      <GiveLink
        subject={employerId}
        permission="answer-link.issue"
        label={t('vacancies.answerLink')}
        issue={async (body) => {
          const params = { path: { id: employerId } };
          return (await api.POST('/api/v1/employers/{id}/answer-links', { params, body })).data?.page;
        }}
        textOf={(link) => t('vacancies.answerLinkText', { employer: employerName ?? '', link })}
      />
    </>
  );
}
