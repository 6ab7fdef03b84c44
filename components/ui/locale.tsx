'use client';

export { I18nProvider as UiLocale } from 'react-aria-components/I18nProvider';
