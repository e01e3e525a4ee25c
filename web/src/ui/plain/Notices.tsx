import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { createPortal } from 'react-dom';
import { Button } from './Button';
import { useSaid } from './notices';
import { Sheet } from './Sheet';

const MARKS = {
  ok: <CheckCircleFilled className="flag-ok" aria-hidden />,
  bad: <ExclamationCircleFilled className="flag-bad" aria-hidden />,
  plain: <InfoCircleFilled aria-hidden />,
};

/** What the console says by itself, and what it asks; above whatever is open. */
export function Notices() {
  const { notices, questions } = useSaid();
  const [question] = questions;
  return (
    <>
      {createPortal(
        <div className="notices" role="status">
          {notices.map(({ id, tone, text }) => (
            <p key={id}>
              {MARKS[tone]} {text}
            </p>
          ))}
        </div>,
        document.body,
      )}
      <Sheet
        key={question?.id}
        open={Boolean(question)}
        title={question?.title}
        onClose={() => question?.answer(false)}
        foot={
          question && (
            <>
              <Button data-focus onClick={() => question.answer(false)}>
                {question.no}
              </Button>
              <Button type="primary" danger={question.danger} onClick={() => question.answer(true)}>
                {question.yes}
              </Button>
            </>
          )
        }
      >
        {question?.text}
      </Sheet>
    </>
  );
}
