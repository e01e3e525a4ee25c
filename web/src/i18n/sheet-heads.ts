/** Words by which the columns of somebody's own sheet are known, in whatever language the console is read. */
export const SHEET_HEADS = {
  idNumber: /身份证|证件号|身份号码|^id$|^id(card|number|no)|identity/,
  phone: /电话|手机|联系方式|^(tel|phone|mobile)/,
  slot: /时段|到场时间|入场时间|^(slot|time|arrival)/,
  note: /备注|说明|^(note|remark|comment)/,
  wish: /展位|意向|岗位|企业|职位|^(booth|wish|post|job|company|vacancy)/,
  place: /乡镇|村|屯|住址|户籍|地址|^(township|village|place|address)/,
  name: /^(姓名|名字|人员姓名|求职者|求职者姓名|name|fullname)$/,
} as const;

/** What a place ends with, and what looks like a name and is none. */
export const PLACE_ENDS = /[镇乡村屯组]$|社区$/;
export const NO_NAME = /族$|^(男性|女性|户主|配偶|文盲|小学|初中|高中|中专|大专|本科)$/;
