/* Palier in the browser: every page works without it. It saves answers as they are given, keeps what could not be
   sent, sends it later, and spares a few gestures. */
(() => {
  "use strict";

  const KEPT_FOR = 30 * 24 * 3600 * 1000;
  const TYPING_PAUSE = 1200;
  const SLOWEST_RETRY = 60000;
  const csrf = () => document.querySelector('meta[name="csrf"]')?.content ?? "";

  /* What a browser forbids to keep (private windows, full disk) is kept by the page only. */
  const storage = (() => {
    const page = new Map();
    const attempt = (work, otherwise) => {
      try {
        return work();
      } catch {
        return otherwise();
      }
    };
    return {
      keys: () => [...new Set([...attempt(() => Object.keys(localStorage), () => []), ...page.keys()])],
      get: (key) => page.get(key) ?? attempt(() => localStorage.getItem(key), () => null),
      set: (key, text) => attempt(() => localStorage.setItem(key, text), () => page.set(key, text)),
      remove: (key) => {
        page.delete(key);
        attempt(() => localStorage.removeItem(key), () => {});
      },
    };
  })();

  const fresh = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  };

  /* One question's unsent answers: `now` is being sent, or sent again under the same key until an answer comes;
     `later` is what was typed meanwhile. */
  class Outbox {
    constructor(assessment) {
      this.prefix = `palier:${assessment}:`;
    }

    read(question) {
      return JSON.parse(storage.get(this.prefix + question) ?? "{}");
    }

    write(question, entry) {
      if (entry.now) storage.set(this.prefix + question, JSON.stringify({ ...entry, at: Date.now() }));
      else storage.remove(this.prefix + question);
    }

    questions() {
      return storage
        .keys()
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => key.slice(this.prefix.length));
    }

    add(question, fields) {
      const entry = this.read(question);
      const snapshot = { fields, key: fresh() };
      if (entry.now) entry.later = snapshot;
      else entry.now = snapshot;
      this.write(question, entry);
    }

    /* The answer came: what was typed meanwhile goes next, on the revision it brought. */
    settle(question, revision) {
      const entry = this.read(question);
      entry.now = entry.later;
      delete entry.later;
      if (entry.now && revision) {
        const fields = new URLSearchParams(entry.now.fields);
        fields.set(`${question}.revision`, revision);
        entry.now.fields = fields.toString();
      }
      this.write(question, entry);
    }

    drop(question) {
      storage.remove(this.prefix + question);
    }
  }

  const forgetOld = () => {
    for (const key of storage.keys().filter((key) => key.startsWith("palier:"))) {
      const { at } = JSON.parse(storage.get(key) ?? "{}");
      if (!at || Date.now() - at > KEPT_FOR) storage.remove(key);
    }
  };

  class Autosave {
    constructor(form) {
      this.form = form;
      this.line = document.getElementById("save-state");
      this.outbox = new Outbox(form.dataset.assessment);
      this.sending = new Set();
      this.typing = new Map();
      this.wait = 2000;
      form.classList.add("autosaving");
      form.addEventListener("change", (event) => this.changed(event.target));
      form.addEventListener("input", (event) => this.typed(event.target));
      form.addEventListener("submit", (event) => this.submitted(event));
      addEventListener("online", () => this.sendAll());
      addEventListener("offline", () => this.outbox.questions().length && this.say("offline"));
      addEventListener("pagehide", () => this.keepTyping());
      this.earlier = new Set(this.outbox.questions());
      this.sendAll();
    }

    card(question) {
      return this.form.querySelector(`[data-question="${CSS.escape(question)}"]`);
    }

    say(state) {
      const words = this.line?.dataset[state === "offline" ? "unsaved" : state];
      if (!words) return;
      const time = new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });
      const text = state === "saved" ? `${words} ${time}` : words;
      if (this.line.textContent !== text) this.line.textContent = text;
      this.line.dataset.state = state;
      this.line.classList.toggle("saved", state === "saved");
    }

    fields(card) {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(this.form)) {
        if (name.startsWith(`${card.dataset.question}.`)) fields.append(name, value);
      }
      return fields.toString();
    }

    /* "I don't know" and an answer exclude each other; radios see to it by themselves. */
    exclude(input) {
      if (input.type !== "checkbox" || !input.checked) return;
      const aside = input.value.startsWith("~");
      for (const other of this.form.querySelectorAll(`input[name="${CSS.escape(input.name)}"]`)) {
        if (other !== input && (aside || other.value.startsWith("~"))) other.checked = false;
      }
    }

    changed(input) {
      const card = input.closest("[data-question]");
      if (!card || !input.name) return;
      this.exclude(input);
      this.keep(card);
    }

    typed(input) {
      const card = input.closest("[data-question]");
      if (!card || !input.matches('textarea, input[type="text"]')) return;
      clearTimeout(this.typing.get(card));
      this.typing.set(card, setTimeout(() => this.keep(card), TYPING_PAUSE));
    }

    keep(card) {
      clearTimeout(this.typing.get(card));
      this.typing.delete(card);
      const question = card.dataset.question;
      this.outbox.add(question, this.fields(card));
      this.earlier.delete(question);
      this.send(question);
    }

    keepTyping() {
      for (const card of [...this.typing.keys()]) this.keep(card);
    }

    sendAll() {
      for (const question of this.outbox.questions()) this.send(question);
    }

    async send(question) {
      const { now } = this.outbox.read(question);
      if (!now || this.sending.has(question)) return;
      this.sending.add(question);
      this.say("saving");
      let answer = null;
      try {
        answer = await this.post(question, now);
      } catch {
        /* No network: the same as no answer. */
      }
      this.sending.delete(question);
      if (answer && [200, 409, 422].includes(answer.status)) await this.settle(question, answer);
      else this.retryLater();
    }

    post(question, snapshot) {
      return fetch(this.form.dataset.autosave + encodeURIComponent(question), {
        method: "POST",
        body: snapshot.fields,
        credentials: "same-origin",
        redirect: "error",
        keepalive: snapshot.fields.length < 60000,
        signal: AbortSignal.timeout?.(20000),
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Idempotency-Key": snapshot.key,
          "X-CSRF-Token": csrf(),
          "X-Requested-With": "palier",
        },
      });
    }

    async settle(question, answer) {
      const sent = new DOMParser().parseFromString(await answer.text(), "text/html");
      const card = sent.querySelector(`[data-question="${CSS.escape(question)}"]`);
      this.wait = 2000;
      if (!card) {
        this.outbox.drop(question);
        location.reload();
        return;
      }
      this.outbox.settle(question, card.querySelector(`[name="${CSS.escape(question)}.revision"]`)?.value);
      if (answer.status === 200) this.stored(question, card);
      else this.refused(question, card, answer.status);
      this.progress(sent.querySelector("[data-progress]"));
      const next = this.outbox.read(question).now;
      if (next && answer.status === 200) this.send(question);
    }

    stored(question, card) {
      this.put(question, card, this.earlier.delete(question));
      if (!this.outbox.questions().length) this.say("saved");
    }

    /* Both texts are on the card: nothing more is sent until the visitor chooses. */
    refused(question, card, status) {
      this.outbox.drop(question);
      this.put(question, card, status === 409);
      this.say(status === 409 ? "conflict" : "refused");
    }

    /* A card in use is brought up to date around what is being typed; another is replaced. */
    put(question, card, whole) {
      const shown = this.card(question);
      if (!shown) return;
      const focused = shown.contains(document.activeElement);
      if (whole) {
        shown.replaceWith(card);
        if (focused) card.focus();
        return;
      }
      shown.className = card.className;
      const revision = `[name="${CSS.escape(question)}.revision"]`;
      shown.querySelector(revision).value = card.querySelector(revision).value;
      for (const part of [".problem", ".conflict-note", ".advice", ".duties"]) {
        shown.querySelectorAll(part).forEach((old) => old.remove());
      }
      const text = shown.querySelector(".question-text");
      text?.after(...card.querySelectorAll(".problem, .conflict-note"));
      shown.querySelector(".question-foot")?.before(...card.querySelectorAll(".advice, .duties"));
    }

    progress(part) {
      if (!part) return;
      const shown = document.getElementById("progress");
      if (shown && part.firstElementChild) shown.replaceWith(part.firstElementChild);
      const concerned = part.dataset.concerned?.split(" ") ?? [];
      const here = [...this.form.querySelectorAll("[data-question]")].map((card) => card.dataset.question);
      if (concerned.join(" ") !== here.join(" ")) this.again();
    }

    /* Questions came or went: the page is asked again, and only they change. */
    async again() {
      const answer = await fetch(location.pathname, { credentials: "same-origin" }).catch(() => null);
      if (!answer?.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const cards = [...page.querySelectorAll("[data-autosave] [data-question]")];
      const wanted = new Set(cards.map((card) => card.dataset.question));
      this.form.querySelectorAll("[data-question]").forEach((card) => wanted.has(card.dataset.question) || card.remove());
      let before = null;
      for (const card of cards) {
        const shown = this.card(card.dataset.question);
        if (!shown) {
          if (before) before.after(card);
          else this.form.querySelector(".bar")?.before(card);
        }
        before = shown ?? card;
      }
    }

    retryLater() {
      this.say(navigator.onLine ? "unsaved" : "offline");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.sendAll(), this.wait);
      this.wait = Math.min(this.wait * 2, SLOWEST_RETRY);
    }

    /* The page's own buttons go once everything is sent, so that a page never conflicts with itself. */
    submitted(event) {
      this.keepTyping();
      if (!this.outbox.questions().length) return;
      event.preventDefault();
      this.sendAll();
      const until = Date.now() + 8000;
      const go = () => {
        if (!this.outbox.questions().length) this.form.requestSubmit(event.submitter);
        else if (Date.now() < until && this.sending.size) setTimeout(go, 60);
      };
      go();
    }
  }

  const copy = async (button) => {
    const source = document.querySelector(button.dataset.copy);
    if (!source) return;
    source.select?.();
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
    } catch {
      if (!document.execCommand("copy")) return;
    }
    const told = button.closest(".sheet, form, main").querySelector("[data-copied]:not(button)");
    if (told) told.hidden = false;
    else if (button.dataset.copied) button.textContent = button.dataset.copied;
  };

  const enhance = (root) => {
    root.querySelectorAll("[data-copy][hidden], [data-print][hidden]").forEach((button) => (button.hidden = false));
    root.querySelector("[data-focus]")?.focus();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (button) copy(button);
    const field = event.target.closest?.("[data-select]");
    if (field) field.select();
    const print = event.target.closest?.("[data-print]");
    if (print) window.print();
  });
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-Token"] = csrf();
  });

  // An answer that comes after one more change would put back what was there before it: it is
  // dropped, and the request that waits brings what is there now.
  const watched = (element) => element.closest?.("[hx-post]");
  document.addEventListener(
    "input",
    ({ target }) => {
      const box = watched(target);
      if (box) box.changes = (box.changes ?? 0) + 1;
    },
    true,
  );
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    detail.xhr.changes = detail.requestConfig.elt.changes;
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.xhr.changes !== detail.requestConfig.elt.changes) detail.shouldSwap = false;
  });

  document.documentElement.classList.add("js");
  forgetOld();
  enhance(document);
  document.querySelectorAll("form[data-autosave]").forEach((form) => new Autosave(form));
})();
