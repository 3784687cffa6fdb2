import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { useView } from '../panels/shared/useView';
import { Chevron } from '../ui/Chevron';
import { createAntdTheme } from './antdTheme';

const ARROW = { suffixIcon: <Chevron open /> };

/** Gives the components of the library the product's tokens and the language of the interface. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const config = useMemo(() => createAntdTheme(theme), [theme]);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={config}
      button={{ autoInsertSpace: false }}
      // The library's own arrow bears an English name.
      select={ARROW}
      cascader={ARROW}
    >
      {children}
    </ConfigProvider>
  );
}
