// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// Follows one thread live: the stream says that something changed, the tools say what.
import { at, callTool, element, elapsedText, follow, notice, oneAtATime } from "./live.js";

const page = at("thread");
const { slug, thread } = page.dataset;
const kShown = 200;
const words = {
  in_progress: "Running",
  requires_action: "Needs you",
  completed: "Completed",
  failed: "Failed",
  expired: "Gone quiet",
};
let startedAt = Date.parse(page.dataset.started) || null;

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
  const isRunning = at("status").dataset.status === "in_progress" && startedAt !== null;
  at("elapsed").textContent = isRunning ? `for ${elapsedText(Date.now() - startedAt, { withSeconds: true })}` : "";
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

const refresh = oneAtATime(async () => {
  const order = [{ field: ["created_at"], direction: "desc" }];
  const [{ item }, messages] = await Promise.all([
    callTool(slug, "COLLECTION_THREADS_GET", { id: thread }),
    callTool(slug, "COLLECTION_THREAD_MESSAGES_LIST", { thread_id: thread, limit: kShown, orderBy: order }),
  ]);
  if (item) {
    at("title").textContent = item.title || "Untitled task";
    startedAt = Date.parse(item.run_started_at) || null;
    showTime(at("updated"), item.updated_at);
    showStatus(item.status);
    showElapsed();
  }
  showMessages(messages.items.reverse(), messages.hasMore);
});

const take = ({ subject, data }) => {
  if (subject === thread) {
    showStatus(data.status);
    refresh();
  }
};

for (const time of document.querySelectorAll("time[datetime]")) {
  showTime(time, time.dateTime);
}
showElapsed();
setInterval(showElapsed, 1000);

follow(
  slug,
  { "decopilot.thread.status": take, "decopilot.step": take, "decopilot.finish": take },
  {
    onConnected: () => {
      notice("");
      refresh();
    },
    onLost: ({ isRefused, isOver }) => {
      if (isOver && !isRefused) {
        refresh(); // a session or a membership that has ended leads away
      }
      notice(isRefused ? "Too many people are watching right now. Live updates will be tried again shortly." : "Connection lost. Reconnecting…");
    },
  },
);
