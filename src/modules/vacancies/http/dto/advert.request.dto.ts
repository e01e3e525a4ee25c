import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { WrittenAdvert } from '../../domain/read-advert.js';
import { VACANCY_COLUMNS } from '../../domain/vacancy.js';

/** One field of the form: what the employer writes, at most 500 characters. */
function Written(description: string, example?: string): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ description, maxLength: 500, ...(example ? { example } : {}) })(target, property);
    IsOptional()(target, property);
    IsString()(target, property);
    MaxLength(500)(target, property);
  };
}

/** The advert in the employer's own words, field by field; it is read and checked as a row of the district's list is. */
export class AdvertRequest {
  @Written('招聘会编号', 'F2018-0227') fair?: string;
  @Written('展位号') booth?: string;
  @Written('所属街道', '平湖街道') street?: string;
  @Written('行业') industry?: string;
  @Written('企业规模') size?: string;
  @Written('岗位名称', '装配工') title?: string;
  @Written('职业代码') occupation?: string;
  @Written('招聘人数', '20') headcount?: string;
  @Written('工作内容') duty?: string;
  @Written('学历要求', '初中及以上') education?: string;
  @Written('年龄要求(建议值)', '18-45岁') age?: string;
  @Written('技能/证书要求') skills?: string;
  @Written('工作时间与班次', '白班8:00-17:30') shift?: string;
  @Written('基本工资(元/月)', '2500') baseWage?: string;
  @Written('加班计算方式', '1.5/2/3倍') overtimeRule?: string;
  @Written('综合月薪(区间)', '4000-5000') pay?: string;
  @Written('发薪日', '每月15日') payDay?: string;
  @Written('食宿(住宿/伙食/扣费)', '包吃包住') lodging?: string;
  @Written('社保公积金', '五险一金') insurance?: string;
  @Written('合同期限', '三年') term?: string;
  @Written('试用期', '2个月') probation?: string;
  @Written('职业病危害因素', '噪声') hazards?: string;
  @Written('防护与体检安排') protection?: string;
  @Written('用工方式(直招/派遣)', '直招') engagement?: string;
  @Written('是否接受夫妻', '是') couples?: string;
  @Written('上班地址') address?: string;
  @Written('到岗时间', '2018-03-07') startOn?: string;
  @Written('联系人') contact?: string;
  @Written('联系电话') phone?: string;
  @Written('有效期', '2018-04-30') validUntil?: string;
  @Written('备注') note?: string;
}

export function toWrittenAdvert(body: AdvertRequest): WrittenAdvert {
  const fields = body as Readonly<Record<string, string | undefined>>;
  return Object.fromEntries(
    VACANCY_COLUMNS.flatMap((column) => {
      const text = fields[column];
      return text === undefined ? [] : [[column, { text }]];
    }),
  );
}
