import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { said } from '../../i18n';
import { Failures } from '../../ui/Failures';
import { Grid, type GridHandle } from '../../ui/grid/Grid';
import { Page } from '../../ui/Page';
import { Button } from '../../ui/plain/Button';
import { Waiting } from '../../ui/plain/Rest';
import { ProblemView } from '../../ui/ProblemView';
import { Filters } from './Filters';
import { LineBar } from './LineBar';
import { PutSheet } from './PutSheet';
import { COLUMN_KEYS, useGridRows } from './useGridRows';
import { useKeepInMemory } from './useKeepInMemory';
import { useSend } from './useSend';

/** The roster of a fair as a sheet: a list is pasted, put right with the keys alone, looked over, and put on. */
export function RosterPage() {
  const { t } = useTranslation();
  const { fairId } = useParams({ strict: false }) as { fairId: string };
  const fair = useQuery({
    queryKey: ['fair', fairId],
    queryFn: async () => (await api.GET('/api/v1/fairs/{id}', { params: { path: { id: fairId } } })).data,
  });
  if (fair.isPending) return <Waiting rows={8} />;
  if (!fair.data) return <ProblemView error={fair.error} retry={() => void fair.refetch()} />;
  const { code, name, heldOn, status } = fair.data;
  return (
    <Page
      title={t('rosterGrid.title', { fair: `${name ?? code} ${heldOn}` })}
      extra={
        <>
          <span className="muted">{t(`state.fair.${status}`)}</span>
          <Link to="/fairs/$fairId" params={{ fairId }}>
            {t('rosterGrid.back')}
          </Link>
        </>
      }
    >
      <Sheet fairId={fairId} />
    </Page>
  );
}

function Sheet({ fairId }: { fairId: string }) {
  const { t } = useTranslation();
  const grid = useRef<GridHandle>(null);
  const [preview, setPreview] = useState(false);
  const [mode, setMode] = useState('');
  const {
    sheet,
    rows,
    columns,
    judged,
    here,
    setHere,
    ready,
    waiting,
    changes,
    cells,
    lookups,
    pages,
    counts,
    placeOf,
  } = useGridRows(fairId);
  const unsaved = sheet.lines.length > 0 || cells > 0;
  useKeepInMemory(unsaved);
  const send = useSend(fairId, (sent) => {
    sheet.act({ do: 'sent', lines: sent.lines, entries: sent.entries });
    if (sent.slots) lookups.setSlots(sent.slots);
    lookups.again();
    setPreview(false);
  });
  const pasted = (count: number) => count > 0 && setMode(t('rosterGrid.mode.pasted', { count }));
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || preview || target.closest('input, textarea, select')) return;
      event.preventDefault();
      pasted(sheet.paste(event.clipboardData?.getData('text/plain') ?? '', rows, COLUMN_KEYS));
      grid.current?.focus({ row: 0, col: 0 });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
  const undo = () => {
    sheet.act({ do: 'undo' });
    setMode(t('rosterGrid.mode.undone'));
  };
  const redo = () => {
    sheet.act({ do: 'redo' });
    setMode(t('rosterGrid.mode.redone'));
  };
  const line = judged.find(({ line: { key } }) => key === here.row);
  const pick = (key: string, number: number) => {
    const person = judged.find((one) => one.line.key === key)?.candidates[number - 1];
    if (person) sheet.act({ do: 'pick', key, person: person.seekerId });
    grid.current?.focus();
  };
  return (
    <>
      <Filters counts={counts} slots={lookups.slots} />
      <div className="page-head">
        <Button icon={<UndoOutlined aria-hidden />} disabled={!sheet.undoable} onClick={undo}>
          {t('rosterGrid.undo')}
        </Button>
        <Button icon={<RedoOutlined aria-hidden />} disabled={!sheet.redoable} onClick={redo}>
          {t('rosterGrid.redo')}
        </Button>
        {sheet.lines.length > 0 && <Button onClick={lookups.again}>{t('rosterGrid.recheck')}</Button>}
        {lookups.failed && (
          <span className="flag-bad" role="alert">
            {lookups.failed.problem && `${said(lookups.failed.problem.text)} `}
            {t('rosterGrid.lookUpFailed')}
          </span>
        )}
        {sheet.remark && <span className="flag-warn">{sheet.remark}</span>}
        <span className="muted small" role="status">
          {mode}
        </span>
        <span className="grow" />
        <Button type="primary" disabled={!unsaved} onClick={() => setPreview(true)}>
          {t('rosterGrid.preview')}
        </Button>
      </div>
      {send.data && (
        <Failures
          done={send.data.lines.length + send.data.entries.length}
          failures={send.data.failures}
          file={t('rosterGrid.file')}
        />
      )}
      <LineBar
        judged={line}
        column={here.column}
        placeOf={placeOf}
        pick={(number) => pick(here.row, number)}
      />
      <Grid
        ref={grid}
        label={t('rosterGrid.label')}
        numberLabel={t('rosterGrid.number')}
        columns={columns}
        rows={rows}
        total={Math.max(rows.length, rows.length - counts.read + counts.standing)}
        spoken={({ column, row, editing }) => {
          const cell = row.cells[column.key]!;
          const text =
            (typeof cell.shown === 'string' ? cell.shown : cell.text) || t('rosterGrid.spokenEmpty');
          const base = t('rosterGrid.spoken', { line: row.head, column: column.title, text });
          if (editing) return base;
          const wrong = cell.problem ? t('rosterGrid.spokenProblem', { problem: cell.problem }) : '';
          return base + wrong + t(cell.editable ? 'rosterGrid.spokenHint' : 'rosterGrid.spokenFixed');
        }}
        onEdit={(edits) => sheet.put(edits)}
        onPaste={(text, at) => pasted(sheet.paste(text, rows, COLUMN_KEYS, at))}
        onUndo={undo}
        onRedo={redo}
        onRemove={(gone) => {
          const keys = gone.map(({ key }) => key).filter((key) => sheet.lines.some((one) => one.key === key));
          sheet.act({ do: 'remove', keys });
          if (keys.length > 0) setMode(t('rosterGrid.mode.removed', { count: keys.length }));
        }}
        onPick={(row, number) => pick(row.key, number)}
        onActive={setHere}
        onEnd={() => {
          if (pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage();
        }}
        onMode={(next) => setMode(t(`rosterGrid.mode.${next}`))}
      />
      {preview && (
        <PutSheet
          lines={ready}
          waiting={waiting}
          changes={changes}
          cells={cells}
          sending={send.isPending}
          send={(agreed) => send.mutate({ lines: ready, changes, agreed })}
          close={() => {
            setPreview(false);
            grid.current?.focus();
          }}
        />
      )}
    </>
  );
}
