// Occupational hazard factors met in Longgang's factories, with what GBZ 188-2014 asks of the examination before the post
// and what bars a person from that post only. Sections written `7.x` or marked uncertain are to be checked against the
// edition in force. No item of hepatitis B, pregnancy or HIV stands here: ALT is allowed, serology never is.
import type { HazardFactor } from './hazard-factor.js';
import { bars, exam } from './hazard-factor.js';

export const GBZ_188_EDITION = 'GBZ 188-2014';

export const HAZARD_FACTORS: readonly HazardFactor[] = [
  {
    code: 'NOISE',
    name: { zh: '噪声', en: 'noise' },
    section: '7.x',
    standardNames: ['噪声', '生产性噪声', '工业噪声'],
    synonyms: ['噪音', '声音', '响声', '声响', '很响', '较响', '太响', '响', '吵', '轰鸣', '耳塞'],
    items: exam(
      '纯音听阈测试 pure-tone audiometry|心电图 ECG|血压 blood pressure|血常规 blood count|尿常规 urine|ALT ALT',
    ),
    contraindications: bars(
      'HEARING_SENSORINEURAL 任一耳500/1000/2000Hz听阈>25dB的感音神经性聋 sensorineural loss over 25 dB at 500, 1000 or 2000 Hz|' +
        'HEARING_HIGH_FREQUENCY 双耳高频(3–6kHz)平均听阈≥40dB mean of both ears at 3–6 kHz of 40 dB or more|' +
        'HEARING_CONDUCTIVE 传导性聋平均语频听力损失≥41dB conductive loss of 41 dB or more',
    ),
  },
  {
    code: 'DUST',
    name: { zh: '其他粉尘', en: 'dust' },
    section: '6.x',
    standardNames: ['其他粉尘', '粉尘', '金属粉尘', '砂轮磨尘', '棉尘', '木粉尘', '塑料粉尘'],
    synonyms: ['粉尘', '灰尘', '有灰', '灰大', '扬尘', '尘', '木屑', '棉絮', '毛絮'],
    items: exam(
      '后前位胸片 chest X-ray|肺功能 lung function|心电图 ECG|血常规 blood count|尿常规 urine|ALT ALT',
    ),
    contraindications: bars(
      'TB_ACTIVE 活动性肺结核 active tuberculosis|COPD 慢性阻塞性肺病 chronic obstructive lung disease|' +
        'LUNG_IMPAIRED 伴肺功能损害的慢性肺疾病 chronic lung disease with impaired function',
    ),
  },
  {
    code: 'SILICA',
    name: { zh: '矽尘', en: 'silica dust' },
    section: '6.1',
    standardNames: ['矽尘', '硅尘', '游离二氧化硅粉尘'],
    synonyms: ['矽', '石英', '石粉', '喷砂'],
    items: exam(
      '后前位胸片 chest X-ray|肺功能 lung function|心电图 ECG|血常规 blood count|尿常规 urine|ALT ALT',
    ),
    contraindications: bars(
      'TB_ACTIVE 活动性肺结核 active tuberculosis|COPD 慢性阻塞性肺病 chronic obstructive lung disease|' +
        'LUNG_INTERSTITIAL 慢性间质性肺病 chronic interstitial lung disease|' +
        'LUNG_IMPAIRED 伴肺功能损害的慢性肺疾病 chronic lung disease with impaired function',
    ),
  },
  {
    code: 'WELDING',
    name: { zh: '电焊烟尘', en: 'welding fume' },
    section: '6.x',
    standardNames: ['电焊烟尘', '焊接烟尘'],
    synonyms: ['电焊烟', '焊接烟', '焊烟', '电焊', '氩弧焊', '烧焊', '焊接'],
    items: exam('后前位胸片 chest X-ray|肺功能 lung function|心电图 ECG|血常规 blood count|ALT ALT'),
    contraindications: bars(
      'TB_ACTIVE 活动性肺结核 active tuberculosis|COPD 慢性阻塞性肺病 chronic obstructive lung disease|' +
        'LUNG_IMPAIRED 伴肺功能损害的慢性肺疾病 chronic lung disease with impaired function',
    ),
  },
  {
    code: 'SOLVENT',
    name: { zh: '有机溶剂', en: 'organic solvents' },
    section: '5.x',
    standardNames: [
      '有机溶剂',
      '有机溶剂类',
      '挥发性有机物',
      'N-甲基吡咯烷酮',
      'NMP',
      '异丙醇',
      '丙酮',
      '丁酮',
      '乙酸乙酯',
      '乙酸丁酯',
    ],
    synonyms: ['洗板水', '洗网水', '洗车水', '清洗剂', '溶剂', '油墨', '酒精', '电解液', '去渍油', '环保水'],
    items: exam('神经系统检查 nervous system|血常规 blood count|尿常规 urine|心电图 ECG|ALT ALT'),
    contraindications: bars(
      'NERVE_ORGANIC 中枢神经系统器质性疾病 organic disease of the central nervous system|' +
        'NEUROPATHY 多发性周围神经病 polyneuropathy|LIVER_CHRONIC 慢性肝病 chronic liver disease',
    ),
  },
  {
    code: 'BENZENE',
    name: { zh: '苯、甲苯、二甲苯', en: 'benzene, toluene, xylene' },
    section: '5.19, 5.58',
    standardNames: ['苯', '甲苯', '二甲苯', '苯系物', '苯及苯系物', '苯、甲苯、二甲苯', '苯、甲苯、二甲苯类'],
    synonyms: [
      '天那水',
      '天拿水',
      '香蕉水',
      '信那水',
      '开油水',
      '稀释剂',
      '稀料',
      '油漆',
      '喷漆',
      '烤漆',
      '漆味',
      '胶水',
      '万能胶',
      '黄胶',
      '强力胶',
      '苯',
    ],
    items: exam(
      '血常规(白细胞、中性粒细胞、血小板) blood count with differential|尿常规 urine|心电图 ECG|ALT ALT|肝脾B超 liver and spleen ultrasound',
    ),
    contraindications: bars(
      'BLOOD_COUNT_LOW 血常规检出异常(白细胞、中性粒细胞或血小板) abnormal white cells, neutrophils or platelets|' +
        'BLOOD_DISEASE 造血系统疾病 disease of the blood-forming system',
    ),
  },
  {
    code: 'NHEXANE',
    name: { zh: '正己烷', en: 'n-hexane' },
    section: '5.26',
    standardNames: ['正己烷'],
    synonyms: ['白电油', '抹机水', '擦机水', '己烷'],
    items: exam('神经系统检查 nervous system|尿糖 urine sugar|血常规 blood count|心电图 ECG|ALT ALT'),
    contraindications: bars('NEUROPATHY 多发性周围神经病 polyneuropathy|DIABETES 糖尿病 diabetes'),
  },
  {
    code: 'TCE',
    name: { zh: '三氯乙烯', en: 'trichloroethylene' },
    section: '5.40',
    standardNames: ['三氯乙烯', '三氯乙烯、1-溴丙烷', '1-溴丙烷', '溴丙烷'],
    synonyms: ['三氯', '超声波清洗', '超声清洗', '除油水', '洗机水'],
    items: exam(
      '皮肤检查 skin|肝功能(ALT) liver function (ALT)|肾功能 kidney function|神经系统检查 nervous system|心电图 ECG',
    ),
    contraindications: bars(
      'SKIN_HYPERSENSITIVE 过敏性皮肤病 allergic skin disease|LIVER_CHRONIC 慢性肝病 chronic liver disease|' +
        'KIDNEY_CHRONIC 慢性肾病 chronic kidney disease|NERVE_ORGANIC 神经系统器质性疾病 organic nervous disease',
    ),
  },
  {
    code: 'DCE',
    name: { zh: '1,2-二氯乙烷', en: '1,2-dichloroethane' },
    section: '5.25',
    standardNames: ['1,2-二氯乙烷', '二氯乙烷'],
    synonyms: ['ABS胶'],
    items: exam('神经系统检查 nervous system|肝功能(ALT) liver function (ALT)|血常规 blood count|心电图 ECG'),
    contraindications: bars(
      'NERVE_ORGANIC 神经系统器质性疾病 organic nervous disease|LIVER_CHRONIC 慢性肝病 chronic liver disease',
    ),
  },
  {
    code: 'DMF',
    name: { zh: '二甲基甲酰胺', en: 'dimethylformamide' },
    section: '5.44',
    standardNames: ['二甲基甲酰胺', 'N,N-二甲基甲酰胺', 'DMF'],
    synonyms: ['涂层胶'],
    items: exam(
      '肝功能(ALT) liver function (ALT)|血常规 blood count|心电图 ECG|肝脾B超 liver and spleen ultrasound',
    ),
    contraindications: bars('LIVER_CHRONIC 慢性肝病 chronic liver disease'),
  },
  {
    code: 'METHANOL',
    name: { zh: '甲醇', en: 'methanol' },
    section: '5.22',
    standardNames: ['甲醇'],
    synonyms: ['工业酒精', '木精'],
    items: exam(
      '视力、眼底 vision and fundus|神经系统检查 nervous system|血常规 blood count|心电图 ECG|ALT ALT',
    ),
    contraindications: bars(
      'EYE_DISEASE 视网膜及视神经病 disease of retina or optic nerve|NERVE_ORGANIC 中枢神经系统器质性疾病 organic nervous disease',
    ),
  },
  {
    code: 'LEAD',
    name: { zh: '铅及其化合物', en: 'lead and its compounds' },
    section: '5.1',
    standardNames: ['铅', '铅及其化合物', '铅及其无机化合物', '铅烟', '铅尘'],
    synonyms: ['含铅', '有铅', '焊锡', '锡焊烟', '锡焊', '锡烟', '锡炉', '浸锡', '铅'],
    items: exam(
      '血常规 blood count|神经系统检查 nervous system|听力 hearing|尿常规 urine|心电图 ECG|ALT ALT',
    ),
    contraindications: bars(
      'ANAEMIA 贫血 anaemia|PORPHYRIA 卟啉病 porphyria|NEUROPATHY 多发性周围神经病 polyneuropathy',
    ),
  },
  {
    code: 'ASTHMAGEN',
    name: { zh: '致喘物', en: 'asthma-causing agents' },
    section: '5.56',
    standardNames: ['致喘物', '甲苯二异氰酸酯', 'TDI', '异氰酸酯', '二苯甲烷二异氰酸酯', 'MDI'],
    synonyms: ['发泡', '聚氨酯'],
    items: exam(
      '肺功能 lung function|胸片 chest X-ray|血常规(嗜酸细胞) blood count with eosinophils|ALT ALT',
    ),
    contraindications: bars(
      'ASTHMA 支气管哮喘 bronchial asthma|ALLERGY_NASAL 致喘物过敏 allergy to the agent|LUNG_IMPAIRED 慢性阻塞性肺病或肺功能损害 obstructive disease or impaired function',
    ),
  },
  {
    code: 'ACID',
    name: { zh: '酸雾或酸酐', en: 'acid mist' },
    section: '5.x',
    standardNames: ['酸雾', '酸雾或酸酐', '硫酸', '盐酸', '硝酸', '氢氟酸'],
    synonyms: ['酸', '电镀', '酸洗'],
    items: exam(
      '口腔(牙齿) mouth and teeth|胸片 chest X-ray|肺功能 lung function|血常规 blood count|ALT ALT',
    ),
    contraindications: bars(
      'TOOTH_EROSION 牙酸蚀病 dental erosion|COPD 慢性阻塞性肺病 chronic obstructive lung disease|ASTHMA 支气管哮喘 bronchial asthma',
    ),
  },
  {
    code: 'HEAT',
    name: { zh: '高温', en: 'heat' },
    section: '7.x',
    standardNames: ['高温', '高温作业', '热辐射'],
    synonyms: [
      '温度高',
      '闷热',
      '很热',
      '太热',
      '有点热',
      '炎热',
      '较热',
      '高热',
      '车间闷',
      '炉边',
      '热处理',
      '压铸',
    ],
    items: exam(
      '血压 blood pressure|心电图 ECG|血糖 blood glucose|肾功能 kidney function|血常规 blood count|ALT ALT',
    ),
    contraindications: bars(
      'HYPERTENSION_UNCONTROLLED 未控制的高血压 uncontrolled hypertension|THYROTOXICOSIS 未控制的甲状腺功能亢进症 uncontrolled thyrotoxicosis|' +
        'DIABETES_UNCONTROLLED 未控制的糖尿病 uncontrolled diabetes|KIDNEY_CHRONIC 慢性肾炎 chronic kidney disease|' +
        'EPILEPSY 癫痫 epilepsy|SCARS_LARGE 全身瘢痕面积≥20%以上 scars over a fifth of the body',
    ),
  },
  {
    code: 'VIB',
    name: { zh: '手传振动', en: 'hand-transmitted vibration' },
    section: '7.x',
    standardNames: ['手传振动', '局部振动', '振动'],
    synonyms: ['振动', '震动', '手麻', '手会麻', '手震', '震手', '振手', '风动工具', '气动工具'],
    items: exam(
      '手部检查 hands|神经系统检查 nervous system|冷水复温 cold-water test|血常规 blood count|心电图 ECG|ALT ALT',
    ),
    contraindications: bars('RAYNAUD 雷诺病 Raynaud’s disease|NEUROPATHY 多发性周围神经病 polyneuropathy'),
  },
  {
    code: 'OPTICAL',
    name: { zh: '激光、紫外辐射', en: 'laser and ultraviolet' },
    section: '7.x',
    standardNames: ['激光', '紫外辐射', '紫外线', '激光辐射', '电焊弧光'],
    synonyms: ['弧光', '打弧', '激光打标', '激光切割', '紫外', 'UV灯'],
    items: exam('眼科(角膜、晶状体、眼底) eyes: cornea, lens, fundus|皮肤 skin|血常规 blood count|ALT ALT'),
    contraindications: bars(
      'EYE_CORNEA_LENS 活动性角膜疾病或白内障 active corneal disease or cataract|EYE_RETINA 视网膜疾病 retinal disease',
    ),
  },
];
