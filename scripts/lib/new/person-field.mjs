// What a field of a person needs besides: it is sent by a form, corrected on request, erased, declared as personal data, planted as a
// canary by the test of who reads what, and shown. A copy for the person and the entity hold every column already.
import { classifyTexts } from './route.mjs';
import { addItem, addMember, addProperty, places } from './edit.mjs';
import { translations } from './catalogue.mjs';
import { plantCanary, readDataClass } from './personal-field.mjs';

const { objectWith, property, variable } = places;

const SEEKERS = 'src/modules/seekers';
const FILES = {
  request: `${SEEKERS}/http/dto/seeker.request.dto.ts`,
  toCommand: `${SEEKERS}/http/dto/to-register-seeker.ts`,
  register: `${SEEKERS}/application/register-seeker.service.ts`,
  correct: `${SEEKERS}/application/corrections.service.ts`,
  rights: `${SEEKERS}/domain/person-rights.ts`,
  erase: `${SEEKERS}/persistence/erasure.statements.ts`,
  personalData: `${SEEKERS}/persistence/personal-data.ts`,
  form: 'web/src/caseworker/RegisterPage.tsx',
  panel: 'web/src/bureau/PersonPanel.tsx',
};

/** Rules of a request's property and the input of the form, by type. */
const INPUTS = {
  text: (f) => ({
    rules: `@IsString()\n  @MaxLength(${f.max})`,
    api: `{ maxLength: ${f.max} }`,
    input: `<TextInput name="${f.name}" maxLength={${f.max}} autoComplete="off" />`,
    sent: `String(form.get('${f.name}')).trim()`,
  }),
  date: (f) => ({
    rules: '@IsLocalDate()',
    api: `{ format: 'date' }`,
    input: `<TextInput name="${f.name}" type="date" />`,
    sent: `String(form.get('${f.name}'))`,
  }),
  integer: (f) => ({
    rules: '@IsInt()\n  @Min(0)\n  @Max(2_147_483_647)',
    api: '{ minimum: 0 }',
    input: `<TextInput name="${f.name}" type="number" min={0} />`,
    sent: `Number(form.get('${f.name}'))`,
  }),
};

export function addPersonField(plan, f, options) {
  send(plan, f);
  correct(plan, f);
  erase(plan, f);
  declare(plan, f, options);
  show(plan, f);
}

/** Replaces the first place a text has; undefined without it. */
const replaceFirst = (pattern, by) => (text) => (pattern.test(text) ? text.replace(pattern, by) : undefined);

function send(plan, f) {
  const { rules, api } = INPUTS[f.type](f);
  plan.editOr(
    FILES.request,
    (text) => {
      const added = addMember(
        text,
        'RegisterSeekerRequest',
        `\n  @ApiPropertyOptional(${api})\n  @IsOptional()\n  ${rules}\n  ${f.name}?: ${f.ts};`,
      );
      return added && f.type === 'date' ? withLocalDate(added) : added;
    },
    `请求字段 · property of the request`,
    'class RegisterSeekerRequest',
  );
  // A number may be zero; an empty text says nothing.
  const given = f.type === 'integer' ? `body.${f.name} !== undefined` : `body.${f.name}`;
  plan.editOr(
    FILES.toCommand,
    replaceFirst(/(profile: \{)/, `$1\n      ...(${given} ? { ${f.name}: body.${f.name} } : {}),`),
    '请求转为命令 · from the request to the command',
    'profile: {',
  );
  plan.editOr(
    FILES.register,
    replaceFirst(
      /(\n\s*remark: form\.profile\.remark \?\? null,)/,
      `$1\n          ${f.column}: form.profile.${f.name} ?? null,`,
    ),
    '写入新行 · the row that is created',
    'store.create(',
  );
  classifyTexts(plan, { fields: [f] });
}

const withLocalDate = (text) =>
  text.includes('IsLocalDate }') || text.includes('IsLocalDate,')
    ? text
    : text.replace(/import \{ (PageQuery, AttributionRequest) \}/, 'import { IsLocalDate, $1 }');

function correct(plan, f) {
  if (f.type === 'text')
    return plan.editOr(
      FILES.rights,
      (text) => addItem(text, variable('CORRECTABLE'), `'${f.column}'`),
      '可更正字段 · fields that can be corrected',
      'CORRECTABLE',
    );
  plan.byHand(FILES.rights, '可更正字段 · fields that can be corrected', 'CORRECTABLE');
  plan.byHand(
    FILES.correct,
    `校验更正值（类型 ${f.type}） · validate the corrected value of type ${f.type}`,
    'function readValue',
  );
}

function erase(plan, f) {
  plan.editOr(
    FILES.erase,
    replaceFirst(/, refuses_ranking = true/, `, ${f.column} = NULL, refuses_ranking = true`),
    '删除本人时清空 · emptied when the person is erased',
    'UPDATE seeker SET',
  );
}

function declare(plan, f, options) {
  const kind = readDataClass(options);
  plan.editOr(
    FILES.personalData,
    (text) => addProperty(text, property('columns', objectWith('table', 'seeker')), f.column, `'${kind}'`),
    '个人信息处理清单 · the register of personal data',
    `table: 'seeker'`,
  );
  if (f.type === 'text') plantCanary(plan, f, options.shows ?? 'register');
}

function show(plan, f) {
  for (const { language, path } of translations('people'))
    plan.edit(path, (text) => addProperty(text, variable('people'), f.name, `'${f.labels[language]}'`));
  plan.editOr(
    FILES.panel,
    replaceFirst(
      /(\n\s*)(\{ key: 'wish',)/,
      `$1{ key: '${f.name}', label: t('people.${f.name}'), span: 2, children: who.${f.name} ?? t('app.none') },$1$2`,
    ),
    '在人员页显示 · shown on the person’s panel',
    'items={[',
  );
  const { input, sent } = INPUTS[f.type](f);
  plan.editOr(
    FILES.form,
    (text) => {
      const sends = replaceFirst(
        /(\n\s*)(areaCode: String\(form\.get\('area'\)\),)/,
        `$1$2$1...(form.get('${f.name}') ? { ${f.name}: ${sent} } : {}),`,
      )(text);
      return (
        sends &&
        replaceFirst(
          /(\n\s*)(<Field label=\{t\('register\.means'\)\}>)/,
          `$1<Field label={t('people.${f.name}')}>${input}</Field>$1$2`,
        )(sends)
      );
    },
    '登记表单 · the form of registration',
    `<Field label={t('people.place')}>`,
  );
}
