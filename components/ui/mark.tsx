/** The extension's icon, as the toolbar shows it. */
export function Mark() {
  return <img src="/icon/32.png" width={20} height={20} alt="" />;
}
