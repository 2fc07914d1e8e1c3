/** What invented people are called and what they speak of. */
const list = (words: string) => words.trim().split(/\s+/);

export const FIRST_NAMES = list(
  `Ada Inez Mara Tomás Łukasz Søren Priya Wei Noor Aoife Zsófia Kofi さくら Émile Ruth Ivo Amara Björn Chloé Daria Elif Farid Greta
  Hiro Imani Jonas Katarzyna Lior Mei Nils Oksana Pedro Quentin Rosa Samir Tuva Umar Vera Wanda Xenia Yusuf Zoë 健太 美咲`,
);
export const LAST_NAMES = list(
  `Okoye Kadare Sample Brandt Núñez Lindqvist Iyer Chen Haddad Byrne Kovács Mensah 田中 Marchand Abel Petrov Schäfer Wójcik García
  Öztürk Nakamura Silva Jensen Nguyen Rossi Dubois Müller Novák Kim Cohen Ali Andersson Costa Ferrari Hansen Ito Jansen Kowalska
  Lopez Moreau Nowak Olsen 佐藤`,
);
export const TOPICS = list('agents evals education health law writing ops farming music translation');
export const SUBJECTS = [
  'Librarian at a school',
  'Runs a small clinic',
  'Entwicklerin in einem Verlag',
  'Maintainer of a parser',
  'Profesora de secundaria',
  'Keeper of spreadsheets',
  'Ingénieure agronome',
  '図書館員',
  'Redaktor gazety',
  'Works on ledgers',
];

/** The most frequent first. */
export const FREQUENT = {
  en: list(
    `the of a to and in that it for we was is on with they as at this but from have not by are or be an which you all were when
    there been one so what their if would about who more will do after no time has out up its two than only some could these then
    model agent prompt draft tests review grant report evals ledger invoice triage notes support tickets schema migration regex
    summary lesson classroom garden clinic forecast refund contract minutes incident half wrong checked table person works broke
    answer question weekly measured error reader archive patient student harvest letter budget court hearing transcript
    parser deploy rollback latency backlog interview outline chapter footnote glossary caption dataset label sample baseline`,
  ),
  de: list(
    `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird
    bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man Entwurf Prüfung Bericht
    Rechnung Übersetzung Fehler Schule Garten Vertrag Antwort Frage geprüft Tabelle Modell Werkzeug Überschrift Größe Straße wöchentlich`,
  ),
  es: list(
    `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre
    cuando todo esta ser son dos también fue había era muy años hasta desde borrador informe factura traducción error escuela jardín
    contrato respuesta pregunta revisión tabla modelo herramienta título tamaño semanal mañana niñez corazón`,
  ),
  fr: list(
    `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son aux été mais comme
    elle cette ont même y aussi tout peut entre brouillon rapport facture traduction erreur école jardin contrat réponse question
    relecture tableau modèle outil titre grandeur hebdomadaire élève forêt cœur œuvre déjà`,
  ),
  pl: list(
    `w i na z do się nie o to że jest a po jak za od przez dla ale tym są ich być był może tylko lub szkic raport faktura tłumaczenie
    błąd szkoła ogród umowa odpowiedź pytanie przegląd tabela model narzędzie tytuł rozmiar tygodniowy źródło żółty łąka`,
  ),
};

/** Japanese, written without spaces. */
export const PHRASES = list(
  `請求書を確認しました。 モデルが下書きを書いた。 毎週テストを見直す。 学校の図書館で使っています。 間違いが二回あった。 表を人が確かめる。 翻訳の質が上がった。
  患者の記録を要約する。 契約書の比較に役立つ。 農家の予測は難しい。 プロンプトを短くした。 エージェントに任せる。 会議の議事録を作る。 手順を変えたら速くなった。 結果を
  公開した。 授業の準備が半分になった。 音楽の歌詞を探す。 裁判の文書を整理した。 質問に答えられない。 古い資料を読み取る。`,
);

/** What rare words are made of. */
export const SYLLABLES = list(
  `ba be bi bo bu da de di do du fa fi fo ga gi go ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro sa
  se si so su ta te ti to tu va vi vo wa we za zo`,
);
