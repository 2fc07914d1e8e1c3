/**
 * A phone or a tablet: the popup is a page of its own, and the browser's menu stands in the place of the toolbar. By the name that the
 * browser gives itself, since `runtime.getPlatformInfo` answers after the first drawing.
 */
export const isOnAndroid = (): boolean => /\bAndroid\b/.test(navigator.userAgent);
