import { theme, type ThemeConfig } from 'antd';

const FONT =
  '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif';

const LIGHT: ThemeConfig['token'] = {
  colorPrimary: '#1b5faa',
  colorPrimaryHover: '#164f8f',
  colorInfo: '#1b5faa',
  colorLink: '#1b5faa',
  colorLinkHover: '#164f8f',
  colorSuccess: '#2b7a4b',
  colorWarning: '#a85d00',
  colorError: '#b3342c',
  colorSuccessBg: '#eaf5ee',
  colorWarningBg: '#fdf3e3',
  colorErrorBg: '#fbeeed',
  colorPrimaryBg: '#e8f0f9',
  colorPrimaryBgHover: '#d8e5f4',
  controlItemBgActive: '#e8f0f9',
  controlItemBgActiveHover: '#dbe7f5',
  colorTextBase: '#1c2530',
  colorTextSecondary: '#4f5b69',
  colorTextTertiary: '#5b6775',
  colorTextDescription: '#5b6775',
  colorTextPlaceholder: '#6b7684',
  colorBgLayout: '#f4f6f8',
  colorBorder: '#d3dae2',
  colorBorderSecondary: '#e6eaef',
};

const DARK: ThemeConfig['token'] = {
  colorPrimary: '#4a8ad4',
  colorInfo: '#4a8ad4',
  colorLink: '#6fa6e3',
  colorSuccess: '#4fa674',
  colorWarning: '#d9922e',
  colorError: '#e0655c',
  colorTextBase: '#e6eaf0',
  colorTextPlaceholder: '#8a96a5',
  colorTextTertiary: '#9aa6b4',
  colorTextDescription: '#9aa6b4',
  colorBgElevated: '#1a212a',
  colorBgLayout: '#0f141a',
  colorBgContainer: '#171d25',
};

/** A restrained palette: colour is for exceptions, progress is shown by position. Phones get larger type and targets. */
export const makeTheme = (dark: boolean, phone: boolean): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  cssVar: { key: 'sg' },
  hashed: false,
  token: {
    ...(dark ? DARK : LIGHT),
    fontFamily: FONT,
    fontSize: phone ? 16 : 14,
    controlHeight: phone ? 44 : 32,
    borderRadius: 6,
    wireframe: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Table: {
      headerBg: dark ? '#1d2530' : '#f7f9fb',
      headerColor: dark ? '#aab4c0' : '#4f5b69',
      rowHoverBg: dark ? '#1e2936' : '#f3f7fc',
      rowSelectedBg: dark ? '#1b2c42' : '#eef4fb',
      rowSelectedHoverBg: dark ? '#21354e' : '#e3edf8',
      headerSplitColor: 'transparent',
      cellPaddingBlockMD: 7,
      cellPaddingInlineMD: 12,
    },
    Layout: {
      headerBg: dark ? '#171d25' : '#ffffff',
      siderBg: dark ? '#171d25' : '#ffffff',
      headerHeight: 52,
      headerPadding: '0 20px',
    },
    Menu: {
      itemSelectedColor: dark ? '#8fbcf0' : '#1b5faa',
      itemSelectedBg: dark ? '#20344c' : '#e8f0f9',
      itemHeight: 38,
      activeBarBorderWidth: 0,
    },
    Tabs: { itemSelectedColor: dark ? '#8fbcf0' : '#1b5faa', itemHoverColor: dark ? '#8fbcf0' : '#1b5faa' },
    Card: { paddingLG: 16, headerHeight: 44, headerFontSize: 15 },
  },
});
