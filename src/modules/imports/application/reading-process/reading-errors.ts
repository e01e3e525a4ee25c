import { type DomainError, defineError } from '../../../../kernel/errors/index.js';
import type { LimitName, ProcessTerminated } from '../../../../platform/isolated-process/index.js';

export const readingMemoryLimit = defineError('invalid', 'WORKBOOK_MEMORY_LIMIT', {
  zh: '读取此文件需要的内存超出限制,已停止读取。请删去多余的工作表、格式和图片后再上传',
  en: 'Reading this file needs more memory than is allowed, so it was stopped. Remove spare sheets, formats and pictures and upload it again',
});
export const readingCpuLimit = defineError('invalid', 'WORKBOOK_CPU_LIMIT', {
  zh: '读取此文件需要的计算量超出限制,已停止读取。请另存为新的 .xlsx 后再上传',
  en: 'Reading this file needs more computing than is allowed, so it was stopped. Save it as a new .xlsx and upload it again',
});
export const readingTimeLimit = defineError('invalid', 'WORKBOOK_TIME_LIMIT', {
  zh: '读取此文件用时超出限制,已停止读取。请稍后再上传,或将文件拆分',
  en: 'Reading this file took longer than is allowed, so it was stopped. Upload it again later, or split it',
});
export const readingInterrupted = defineError('invalid', 'WORKBOOK_READING_INTERRUPTED', {
  zh: '读取此文件时两次中断,请重新保存后再上传',
  en: 'Reading this file was interrupted twice. Save it again and upload it',
});

const BY_LIMIT: Readonly<Record<LimitName, () => DomainError>> = {
  memory: readingMemoryLimit,
  'cpu-time': readingCpuLimit,
  'wall-time': readingTimeLimit,
};

/** The refusal that names the limit the reading reached. */
export function readingError({ limit }: ProcessTerminated): DomainError {
  return limit ? BY_LIMIT[limit]() : readingInterrupted();
}
