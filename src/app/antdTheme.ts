import { theme as antdTheme, type ThemeConfig } from 'antd';
import type { Theme } from '../model/viewState';

/** The design tokens as the component library takes them; the values stand in ui/tokens.css. */
export function createAntdTheme(theme: Theme): ThemeConfig {
  const isDark = theme === 'dark';
  return {
    algorithm: isDark ? [antdTheme.darkAlgorithm, antdTheme.compactAlgorithm] : antdTheme.compactAlgorithm,
    token: {
      colorPrimary: isDark ? '#A9AEFF' : '#3A3F9E',
      colorLink: isDark ? '#A9AEFF' : '#3A3F9E',
      colorTextLightSolid: isDark ? '#15171A' : '#FFFFFF',
      colorBgBase: isDark ? '#15171A' : '#FFFFFF',
      colorTextBase: isDark ? '#EEF0F2' : '#17191B',
      colorBorder: isDark ? '#484E55' : '#BFBFBA',
      colorSplit: isDark ? '#2A2E33' : '#E2E2DE',
      borderRadius: 2,
      borderRadiusLG: 2,
      borderRadiusSM: 2,
      boxShadow: 'none',
      boxShadowSecondary: `0 0 0 1px ${isDark ? '#484E55' : '#BFBFBA'}`,
      fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
      // The compact algorithm takes two off.
      fontSize: 14,
      fontSizeSM: 12,
      fontSizeLG: 14,
      motion: false,
    },
  };
}
