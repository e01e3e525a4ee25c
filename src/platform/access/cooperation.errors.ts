import { defineError } from '../../kernel/errors/index.js';

export const cooperationNotYours = defineError('forbidden', 'COOPERATION_NOT_YOURS', {
  zh: '不属于本单位参与的协作',
  en: 'Your organisation takes no part in this cooperation',
});
