/** The words of Google's own page around a form. Nothing may depend on them: hence several languages. */
export interface UiTexts {
  lang: string;
  requiredNote: string;
  yourAnswer: string;
  yourEmail: string;
  choose: string;
  other: string;
  next: string;
  back: string;
  submit: string;
  clear: string;
  receipt: string;
  required: string;
  changed: string;
  invalid: string;
  invalidEmail: string;
  recorded: string;
  another: string;
  closed: string;
  already: string;
  gone: string;
  error: string;
  signIn: string;
}

const en: UiTexts = {
  lang: 'en',
  requiredNote: '* Indicates required question',
  yourAnswer: 'Your answer',
  yourEmail: 'Your email',
  choose: 'Choose',
  other: 'Other:',
  next: 'Next',
  back: 'Back',
  submit: 'Submit',
  clear: 'Clear form',
  receipt: 'Send me a copy of my responses.',
  required: 'This is a required question',
  changed: 'This question has changed. Please answer it again.',
  invalid: 'This answer is not valid',
  invalidEmail: 'Must be a valid email address',
  recorded: 'Your response has been recorded.',
  another: 'Submit another response',
  closed: 'This form is no longer accepting responses.',
  already: "You've already responded. You can fill out this form only once.",
  gone: 'Sorry, the file you have requested does not exist.',
  error: 'Something went wrong.',
  signIn: 'Sign in to continue',
};

const de: UiTexts = {
  lang: 'de',
  requiredNote: '* Gibt eine erforderliche Frage an',
  yourAnswer: 'Meine Antwort',
  yourEmail: 'Meine E-Mail-Adresse',
  choose: 'Auswählen',
  other: 'Sonstiges:',
  next: 'Weiter',
  back: 'Zurück',
  submit: 'Senden',
  clear: 'Alle Eingaben löschen',
  receipt: 'Kopie meiner Antworten an mich senden.',
  required: 'Dies ist eine Pflichtfrage.',
  changed: 'Diese Frage hat sich geändert. Bitte noch einmal beantworten.',
  invalid: 'Diese Antwort ist ungültig',
  invalidEmail: 'Gib eine gültige E-Mail-Adresse ein',
  recorded: 'Deine Antwort wurde erfasst.',
  another: 'Weitere Antwort senden',
  closed: 'In diesem Formular sind keine Antworten mehr möglich.',
  already: 'Du hast dieses Formular bereits ausgefüllt.',
  gone: 'Die angeforderte Datei ist nicht vorhanden.',
  error: 'Ein Fehler ist aufgetreten.',
  signIn: 'Anmelden, um fortzufahren',
};

const ja: UiTexts = {
  lang: 'ja',
  requiredNote: '* 必須の質問です',
  yourAnswer: '回答を入力',
  yourEmail: 'メールアドレス',
  choose: '選択',
  other: 'その他:',
  next: '次へ',
  back: '戻る',
  submit: '送信',
  clear: 'フォームをクリア',
  receipt: '回答のコピーを自分宛に送信する',
  required: 'この質問は必須です',
  changed: 'この質問は変更されました。もう一度回答してください。',
  invalid: '無効な回答です',
  invalidEmail: '有効なメールアドレスを入力してください',
  recorded: '回答を記録しました。',
  another: '別の回答を送信',
  closed: '回答の受け付けは終了しました。',
  already: 'すでに回答済みです。',
  gone: 'リクエストされたファイルは存在しません。',
  error: 'エラーが発生しました。',
  signIn: 'ログインして続行',
};

const LANGUAGES: Record<string, UiTexts> = { en, de, ja };

/** Texts for an `hl` or language code; English where it is unknown. */
export function uiTexts(language: string | null | undefined): UiTexts {
  return LANGUAGES[(language ?? 'en').slice(0, 2).toLowerCase()] ?? en;
}
