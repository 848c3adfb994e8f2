// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// What the pages that follow something live have in common. All text of others goes in as textContent.

export const at = (id) => document.getElementById(id);

export const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
};

export const apiOf = (slug) => `/api/${encodeURIComponent(slug)}`;

// A session that has ended leads to the sign-in and back, a membership that has ended to what strangers see.
export const callTool = async (slug, name, args) => {
  const answer = await fetch(`${apiOf(slug)}/tools/${name}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(args),
  });
  if (answer.status === 401) {
    location.assign(`/login?next=${encodeURIComponent(location.pathname + location.search)}`);
  } else if (answer.status === 403) {
    location.reload();
  }
  if (!answer.ok) {
    throw new Error(`${name}: ${answer.status}`);
  }
  return answer.json();
};

// One run of `work` at a time; what is asked for meanwhile is one more afterwards.
export const oneAtATime = (work) => {
  let isWorking = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isWorking) {
      return;
    }
    isWorking = true;
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } catch {
      isWanted = false;
    } finally {
      isWorking = false;
    }
  };
};

// Seconds of a run that has lasted minutes only where they are asked for: a list in which every row ticks cannot be read.
export const elapsedText = (milliseconds, { withSeconds = false } = {}) => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) {
    return `${hours} h ${minutes % 60} min`;
  }
  return minutes > 0 ? `${minutes} min${withSeconds ? ` ${seconds % 60} s` : ""}` : `${seconds} s`;
};

export const notice = (text) => {
  at("notice").textContent = text;
  at("notice").hidden = text === "";
};

// Follows the stream of an organization while somebody looks at the page: streams are counted.
// handlers: a function of the parsed event for each type that is wanted; onConnected after each connect; onLost(isEnded) when it breaks.
export const follow = (slug, handlers, { onConnected, onLost }) => {
  let stream = null;
  let retry = 0;

  const close = () => {
    clearTimeout(retry);
    stream?.close();
    stream = null;
  };

  const open = () => {
    close();
    stream = new EventSource(`${apiOf(slug)}/watch?types=${Object.keys(handlers).join(",")}`);
    stream.addEventListener("connected", onConnected);
    for (const [type, take] of Object.entries(handlers)) {
      stream.addEventListener(type, (event) => take(JSON.parse(event.data)));
    }
    // The hub's own "error" event carries data; a broken connection does not.
    stream.addEventListener("error", (event) => {
      const isRefused = typeof event.data === "string";
      const isOver = isRefused || stream?.readyState === EventSource.CLOSED;
      if (isOver) {
        close();
        retry = setTimeout(open, 30000);
      }
      onLost({ isRefused, isOver });
    });
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  if (!document.hidden) {
    open();
  }
};
