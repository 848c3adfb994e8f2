// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// Follows one thread live: the stream says that something changed, the tools say what. All text of others goes in as textContent.
"use strict";

(() => {
  const page = document.getElementById("thread");
  const { slug, thread } = page.dataset;
  const api = `/api/${encodeURIComponent(slug)}`;
  const kShown = 200;
  const words = {
    in_progress: "Running",
    requires_action: "Needs you",
    completed: "Completed",
    failed: "Failed",
    expired: "Gone quiet",
  };
  const at = (id) => document.getElementById(id);
  let startedAt = Date.parse(page.dataset.started) || null;
  let stream = null;
  let retry = 0;
  let isFetching = false;
  let isFetchWanted = false;

  const tool = async (name, args) => {
    const answer = await fetch(`${api}/tools/${name}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(args),
    });
    if (answer.status === 401) {
      location.assign(`/login?next=${encodeURIComponent(location.pathname + location.search)}`);
    }
    if (!answer.ok) {
      throw new Error(`${name}: ${answer.status}`);
    }
    return answer.json();
  };

  const showTime = (element, iso) => {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime())) {
      return;
    }
    const isToday = time.toDateString() === new Date().toDateString();
    element.dateTime = iso;
    element.textContent = time.toLocaleString(undefined, isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
    element.title = time.toLocaleString();
  };

  const showStatus = (status) => {
    const pill = at("status");
    if (pill.dataset.status === status || !(status in words)) {
      return;
    }
    pill.dataset.status = status;
    at("status-word").textContent = words[status];
    showElapsed();
  };

  const showElapsed = () => {
    const isRunning = at("status").dataset.status === "in_progress";
    if (!isRunning || startedAt === null) {
      at("elapsed").textContent = "";
      return;
    }
    const seconds = Math.max(0, Math.floor((Date.now() - startedAt) / 1000));
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    at("elapsed").textContent = hours > 0 ? `for ${hours} h ${minutes % 60} min` : minutes > 0 ? `for ${minutes} min ${seconds % 60} s` : `for ${seconds} s`;
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };

  const messageItem = (message) => {
    const item = element("li", "message");
    item.dataset.id = message.id;
    item.dataset.role = message.role;
    const who = element("p", "who");
    who.append(element("span", "", message.role === "user" ? "User" : page.querySelector(".agent-name")?.textContent || "Agent"));
    const time = element("time", "");
    showTime(time, message.created_at);
    who.append(time);
    item.append(who);
    for (const part of message.parts || []) {
      if (part.type === "text" && part.text) {
        const text = element("p", "text", part.text);
        text.dir = "auto";
        item.append(text);
      } else if (typeof part.type === "string" && (part.type.startsWith("tool-") || part.type === "dynamic-tool")) {
        item.append(element("p", "tool", `Used ${part.toolName || part.type.slice(5)}`));
      }
    }
    return item;
  };

  const showMessages = (items, isMore) => {
    const list = at("messages");
    const nearEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 120;
    const known = new Map([...list.children].map((item) => [item.dataset.id, item]));
    const next = items.map((message) => {
      const made = messageItem(message);
      const old = known.get(message.id);
      if (old && old.textContent === made.textContent) {
        return old;
      }
      if (!old && known.size > 0) {
        made.classList.add("fresh");
      }
      return made;
    });
    if (next.length !== list.children.length || next.some((item, index) => item !== list.children[index])) {
      list.replaceChildren(...next);
      if (nearEnd && known.size > 0) {
        window.scrollTo({ top: document.documentElement.scrollHeight });
      }
    }
    at("empty").hidden = items.length > 0;
    at("earlier").hidden = !isMore;
  };

  // One fetch at a time; what is asked for meanwhile is one more afterwards.
  const refresh = async () => {
    isFetchWanted = true;
    if (isFetching) {
      return;
    }
    isFetching = true;
    try {
      while (isFetchWanted) {
        isFetchWanted = false;
        const order = [{ field: ["created_at"], direction: "desc" }];
        const [{ item }, messages] = await Promise.all([
          tool("COLLECTION_THREADS_GET", { id: thread }),
          tool("COLLECTION_THREAD_MESSAGES_LIST", { thread_id: thread, limit: kShown, orderBy: order }),
        ]);
        if (item) {
          at("title").textContent = item.title || "Untitled task";
          startedAt = Date.parse(item.run_started_at) || null;
          showTime(at("updated"), item.updated_at);
          showStatus(item.status);
          showElapsed();
        }
        showMessages(messages.items.reverse(), messages.hasMore);
      }
    } catch {
      isFetchWanted = false;
    } finally {
      isFetching = false;
    }
  };

  const notice = (text) => {
    at("notice").textContent = text;
    at("notice").hidden = text === "";
  };

  const close = () => {
    clearTimeout(retry);
    stream?.close();
    stream = null;
  };

  const open = () => {
    close();
    stream = new EventSource(`${api}/watch?types=decopilot.thread.status,decopilot.step,decopilot.finish`);
    stream.addEventListener("connected", () => {
      notice("");
      refresh();
    });
    for (const type of ["decopilot.thread.status", "decopilot.step", "decopilot.finish"]) {
      stream.addEventListener(type, (event) => {
        const { subject, data } = JSON.parse(event.data);
        if (subject === thread) {
          showStatus(data.status);
          refresh();
        }
      });
    }
    // The hub's own "error" event carries data; a broken connection does not.
    stream.addEventListener("error", (event) => {
      const isRefused = typeof event.data === "string";
      if (isRefused || stream?.readyState === EventSource.CLOSED) {
        close();
        retry = setTimeout(open, 30000);
        if (!isRefused) {
          refresh(); // a session that has ended leads to the sign-in
        }
      }
      notice(isRefused ? "Too many people are watching right now. Live updates will be tried again shortly." : "Connection lost. Reconnecting…");
    });
  };

  for (const time of document.querySelectorAll("time[datetime]")) {
    showTime(time, time.dateTime);
  }
  showElapsed();
  setInterval(showElapsed, 1000);

  // A page that nobody looks at takes no stream: they are counted.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  if (!document.hidden) {
    open();
  }
})();
