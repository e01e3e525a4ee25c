// GB/T 2260 codes as they stand in ID numbers and division lists. A number keeps the code of the place and year of
// first registration for life, so only the province is checked; counties come and go.

const PROVINCES: Readonly<Record<string, string>> = {
  '11': '北京市',
  '12': '天津市',
  '13': '河北省',
  '14': '山西省',
  '15': '内蒙古自治区',
  '21': '辽宁省',
  '22': '吉林省',
  '23': '黑龙江省',
  '31': '上海市',
  '32': '江苏省',
  '33': '浙江省',
  '34': '安徽省',
  '35': '福建省',
  '36': '江西省',
  '37': '山东省',
  '41': '河南省',
  '42': '湖北省',
  '43': '湖南省',
  '44': '广东省',
  '45': '广西壮族自治区',
  '46': '海南省',
  '50': '重庆市',
  '51': '四川省',
  '52': '贵州省',
  '53': '云南省',
  '54': '西藏自治区',
  '61': '陕西省',
  '62': '甘肃省',
  '63': '青海省',
  '64': '宁夏回族自治区',
  '65': '新疆维吾尔自治区',
  '71': '台湾省',
  '81': '香港特别行政区',
  '82': '澳门特别行政区',
  /** Residence permits for people from Taiwan carry 830000. */
  '83': '台湾省',
};

/** A province nobody lives in: fictitious persons of demonstrations and tests carry it. */
export const FICTITIOUS_PROVINCE = '99';

export function provinceName(areaCode: string): string | undefined {
  return PROVINCES[areaCode.slice(0, 2)];
}

export function isKnownProvince(areaCode: string, options: { synthetic?: boolean } = {}): boolean {
  const province = areaCode.slice(0, 2);
  return province in PROVINCES || (options.synthetic === true && province === FICTITIOUS_PROVINCE);
}

/** True when the place lies inside the area whose code (any level, trailing zeros or not) is given. */
export function isWithinArea(placeCode: string, areaCode: string): boolean {
  return placeCode.startsWith(significantPart(areaCode));
}

/** Drops what a longer form only pads: `451026000000` and `451026` are one county. Pairs up to county, then three by three. */
export function significantPart(areaCode: string): string {
  let code = areaCode;
  while (code.length > 6 && code.endsWith('000')) code = code.slice(0, -3);
  while (code.length > 2 && code.length <= 6 && code.length % 2 === 0 && code.endsWith('00'))
    code = code.slice(0, -2);
  return code;
}
