import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { defineError } from '../../kernel/errors/index.js';

export const validationFailed = defineError('invalid', 'VALIDATION_FAILED', {
  zh: '填写有误,请按字段更正',
  en: 'Some fields are not valid',
});

/** Fields that are not declared are refused, and no message repeats what was sent. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => validationFailed({ fields: flatten(errors) }),
  });
}

function flatten(errors: readonly ValidationError[], path = ''): { field: string; rules: string[] }[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = error.constraints ? [{ field, rules: Object.keys(error.constraints) }] : [];
    return [...own, ...flatten(error.children ?? [], field)];
  });
}
