/** A story of lobste.rs with one comment by each of these people, in the site's own markup. */
export function storyPage(id: string, people: { handle: string; words: string }[]): string {
  const comments = people.map(({ handle, words }, at) => {
    const comment = `${id.slice(0, 4)}${at}`;
    return `<li class="comments_subtree"><input class="comment_folder_button" id="comment_folder_${comment}" type="checkbox">
      <div class="comment" id="c_${comment}" data-shortid="${comment}"><div class="details"><div class="byline">
      <a href="/~${handle}">${handle}</a>
      <a href="/c/${comment}"><time data-at-unix="${1_780_000_000 + at}">now</time></a> <span class="reason"></span></div>
      <div class="comment_text"><p>${words}</p></div></div></div><ol class="comments"></ol></li>`;
  });
  return `<!doctype html><html><head><title>A story</title></head><body><div id="inside">
    <ol class="stories"><li class="story" id="story_${id}" data-shortid="${id}"><div class="details"><span class="link"><a class="u-url" href="https://example.com/">A story</a></span></div></li></ol>
    <ol class="comments comments1" id="comments-${id}">${comments.join('')}</ol></div></body></html>`;
}
