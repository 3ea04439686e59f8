// Keys for those who decide on many findings; without this script every page is whole.
"use strict";
(() => {
  const groups = () => [...document.querySelectorAll("#found .group:not(.gone)")].filter((g) => g.offsetParent);
  const typing = (e) => e.target.closest("input:not([type=checkbox]), textarea, select");
  const move = (step) => {
    const all = groups();
    if (!all.length) return;
    const at = all.findIndex((g) => g.contains(document.activeElement));
    const next = all[Math.min(Math.max(at < 0 ? 0 : at + step, 0), all.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    const words = next.querySelector('a[href^="#w-"]');
    const mark = words && document.getElementById(words.getAttribute("href").slice(1));
    document.querySelectorAll(".text .here").forEach((m) => m.classList.remove("here"));
    if (mark) {
      mark.classList.add("here");
      mark.scrollIntoView({ block: "center" });
    }
  };
  const press = (name) => {
    const group = document.activeElement && document.activeElement.closest(".group");
    const button = group && group.querySelector(`button[name=${name}]`);
    if (button) button.click();
  };
  const actions = {
    j: () => move(1),
    k: () => move(-1),
    a: () => press("accept"),
    r: () => press("reject"),
    u: () => press("undo"),
    c: () => {
      const group = document.activeElement && document.activeElement.closest(".group");
      const link = group && group.querySelector('a[href^="/findings/"]');
      if (link) link.click();
    },
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e)) return;
    if (e.key === "/") {
      const search = document.getElementById("q");
      if (search) {
        e.preventDefault();
        search.focus();
      }
    } else if (Object.hasOwn(actions, e.key) && document.getElementById("found")) {
      e.preventDefault();
      actions[e.key]();
    }
  });
  // Who is who: one question after the other, answered with one key.
  const asked = () => [...document.querySelectorAll("#questions .question")];
  const here = () => asked().findIndex((q) => q.contains(document.activeElement));
  const turn = (step) => {
    const all = asked();
    if (!all.length) return;
    const next = all[Math.min(Math.max(here() + step, 0), all.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };
  const reply = (value) => {
    const question = asked()[Math.max(here(), 0)];
    const button = question && question.querySelector(`button[value=${value}]`);
    if (button) button.click();
  };
  const answers = {
    j: () => turn(1),
    k: () => turn(-1),
    s: () => reply("same"),
    d: () => reply("different"),
    u: () => reply("unsure"),
    n: () => reply("skip"),
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e)) return;
    if (Object.hasOwn(answers, e.key) && document.getElementById("questions")) {
      e.preventDefault();
      answers[e.key]();
    }
  });
  document.querySelectorAll(".keys").forEach((p) => (p.hidden = false));

  // After a decision the place of the finding is in the address: keep the keys there.
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.matches(".group")) target.focus({ preventScroll: true });

  // Two clicks are one decision; the server knows that too.
  document.addEventListener("submit", (e) => {
    if (e.target.method !== "post") return;
    if (e.target.dataset.sent) e.preventDefault();
    e.target.dataset.sent = "1";
    setTimeout(() => delete e.target.dataset.sent, 4000);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach((f) => delete f.dataset.sent));

  // Progress without reloading the page, so that a screen reader is not begun anew.
  const ask = async () => {
    const shown = document.getElementById("progress");
    if (!shown || !shown.dataset.again) return;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("progress");
        if (fresh && fresh.innerHTML !== shown.innerHTML) {
          shown.replaceChildren(...fresh.childNodes);
          if (!fresh.dataset.again) delete shown.dataset.again;
          document.title = page.title;
        }
      }
    } catch {
      // The server may be busy: ask again.
    }
    setTimeout(ask, 1500);
  };
  setTimeout(ask, 1000);
})();
