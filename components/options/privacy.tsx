/** What is kept and what leaves, in plain words. */
export function Privacy() {
  return (
    <ul className="promises">
      <li>
        <strong>Saved here.</strong> What you suggest is kept in this browser, on this device. There is no
        account and no server of ours.
      </li>
      <li>
        <strong>Sent by you.</strong> Only Send sends, only to the form you connect, and only the answers it
        shows you first. Your private notes are never among them.
      </li>
      <li>
        <strong>Nobody counts.</strong> No analytics, no advertising, nothing loaded from elsewhere.
      </li>
      <li>
        <strong>Forgotten for good.</strong> “Forget this person” erases everything of them here. What was
        sent is in the form’s sheet; only its owner can remove it there.
      </li>
      <li>
        <strong>Three sites.</strong> Guest Scout reads X, Lobsters and GitHub, and a post only when you click
        its button. Access to the form is asked for when you paste its address.
      </li>
    </ul>
  );
}
