// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// What runs in one organization, live: each summary replaces the set. What waits for the member is in no summary and is asked for.
import { at, callTool, element, elapsedText, follow, notice, oneAtATime } from "./live.js";

const page = at("org");
const { slug, user, name } = page.dataset;
const kShownWaiting = 50;
const kShownRunning = 500;
const agents = new Map();
let counts = "";
let heardAt = new Date();

const hash = (text) => {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    value = text.charCodeAt(i) + ((value << 5) - value);
  }
  return Math.abs(value);
};

const initials = (text) =>
  text
    .split(/[\s\-_]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => {
      const first = String.fromCodePoint(word.codePointAt(0));
      return /[a-z]/.test(first) ? first.toUpperCase() : first;
    })
    .join("");

// Without what a title could do to the line that it stands in.
const plain = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " ").trim();

const agentTitle = (id) => {
  if (id === "") {
    return "";
  }
  return id.startsWith("decopilot_") ? "Decopilot" : plain(agents.get(id) || "") || "Agent";
};

const showAgent = (row, id) => {
  const title = agentTitle(id);
  const by = row.querySelector(".by");
  if (by.textContent === title && row.dataset.agent === id) {
    return;
  }
  row.dataset.agent = id;
  by.textContent = title;
  const avatar = row.querySelector(".avatar");
  avatar.className = title === "" ? "avatar blank" : `avatar c${hash(title) % 16}`;
  avatar.textContent = initials(title);
};

const showTitle = (row, title) => {
  const text = plain(title || "") || "Untitled task";
  const shown = row.querySelector(".name");
  if (shown.textContent !== text) {
    shown.textContent = text;
  }
};

const showElapsed = () => {
  const now = Date.now();
  for (const shown of page.querySelectorAll(".elapsed[data-since]")) {
    const since = Date.parse(shown.dataset.since);
    const text = Number.isNaN(since) ? "" : elapsedText(now - since);
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
  }
};

const makeRow = (id) => {
  const row = element("li", "fresh");
  row.dataset.id = id;
  const link = element("a", "run");
  const avatar = element("span", "avatar");
  avatar.setAttribute("aria-hidden", "true");
  const what = element("span", "what");
  what.dir = "auto"; // the agent stands below the title, at the side where that begins
  const title = element("span", "name");
  const by = element("bdi", "by");
  what.append(title, by);
  link.append(avatar, what, element("span", "elapsed"));
  row.append(link);
  return row;
};

const addressOf = (id, agent) =>
  `/${encodeURIComponent(slug)}/${encodeURIComponent(id)}?${agent ? `virtualmcpid=${encodeURIComponent(agent)}&` : ""}chat=1`;

// Rows stay the elements that they are, so that focus and selection stay; only what came or went is touched.
const showRows = (list, rows) => {
  const known = new Map([...list.children].map((row) => [row.dataset.id, row]));
  const wanted = new Set(rows.map((row) => row.id));
  for (const [id, row] of known) {
    if (!wanted.has(id)) {
      if (row.contains(document.activeElement)) {
        const next = row.nextElementSibling || row.previousElementSibling;
        (next?.querySelector("a") || at("heading")).focus({ preventScroll: true });
      }
      row.remove();
    }
  }
  let place = list.firstElementChild;
  for (const { id, title, agent, since } of rows) {
    let row = known.get(id);
    if (row && row === place) {
      place = place.nextElementSibling;
    } else {
      row = row || makeRow(id);
      list.insertBefore(row, place);
    }
    const link = row.querySelector("a");
    const address = addressOf(id, agent);
    if (link.getAttribute("href") !== address) {
      link.setAttribute("href", address);
    }
    showTitle(row, title);
    showAgent(row, agent);
    const elapsed = row.querySelector(".elapsed");
    if (since && elapsed.dataset.since !== since) {
      elapsed.dataset.since = since;
    }
  }
};

const showCounts = () => {
  const running = Number(at("running-count").textContent);
  const waiting = Number(at("waiting-count").textContent);
  at("waiting").hidden = waiting === 0;
  at("running").hidden = running === 0;
  at("empty").hidden = running + waiting > 0;
  document.title = `${running + waiting > 0 ? `(${running + waiting}) ` : ""}${name} · Tallylight`;
  // Told by voice when it changes, and not on arrival.
  const words = [waiting > 0 ? `${waiting} waiting for you` : "", running > 0 ? `${running} running` : "nothing running"];
  const text = words.filter(Boolean).join(", ");
  if (counts !== "" && counts !== text) {
    at("spoken").textContent = text;
  }
  counts = text;
};

const showMore = (id, hidden) => {
  at(id).hidden = hidden <= 0;
  at(id).textContent = hidden > 0 ? `and ${hidden} more` : "";
};

const refreshAgents = oneAtATime(async () => {
  const { items } = await callTool(slug, "COLLECTION_VIRTUAL_MCP_LIST", { limit: 1000 });
  for (const agent of items) {
    agents.set(agent.id, agent.title);
  }
  for (const row of page.querySelectorAll(".threads > li")) {
    showAgent(row, row.dataset.agent);
  }
});

const learnAgents = (threads) => {
  if (threads.some(({ agent }) => agent !== "" && !agent.startsWith("decopilot_") && !agents.has(agent))) {
    for (const { agent } of threads) {
      agents.set(agent, agents.get(agent) || ""); // asked for once
    }
    refreshAgents();
  }
};

const showRunning = ({ data }) => {
  heardAt = new Date();
  const threads = data.threads.map((thread) => ({
    id: thread.id,
    title: thread.title,
    agent: thread.virtual_mcp_id || "",
    since: thread.started_at,
  }));
  // The newest run first, as the list that the hub made.
  threads.sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
  showRows(at("running-list"), threads.slice(0, kShownRunning));
  at("running-count").textContent = threads.length;
  showMore("running-more", threads.length - kShownRunning);
  learnAgents(threads);
  showCounts();
  showElapsed();
};

const refreshWaiting = oneAtATime(async () => {
  const query = { status: "requires_action", where: { created_by: "me" }, limit: kShownWaiting };
  const { items, totalCount } = await callTool(slug, "COLLECTION_THREADS_LIST", query);
  const threads = items.map((item) => ({ id: item.id, title: item.title, agent: item.virtual_mcp_id || "", since: item.updated_at }));
  showRows(at("waiting-list"), threads);
  at("waiting-count").textContent = totalCount;
  showMore("waiting-more", totalCount - items.length);
  learnAgents(threads);
  showCounts();
  showElapsed();
});

const isWaiting = (id) => [...at("waiting-list").children].some((row) => row.dataset.id === id);

for (const row of page.querySelectorAll(".threads > li[data-agent]")) {
  if (row.dataset.agent !== "") {
    agents.set(row.dataset.agent, row.querySelector(".by").textContent);
  }
}
showCounts();
showElapsed();
setInterval(showElapsed, 1000);

follow(
  slug,
  {
    "decopilot.running.summary": showRunning,
    "decopilot.thread.status": ({ subject, data }) => {
      heardAt = new Date();
      // Of others' threads nothing waits here.
      if (data.created_by === user && (data.status === "requires_action" || isWaiting(subject))) {
        refreshWaiting();
      }
    },
  },
  {
    onConnected: () => {
      heardAt = new Date();
      page.classList.remove("stale");
      notice("");
      refreshWaiting();
    },
    onLost: ({ isRefused, isOver }) => {
      page.classList.add("stale");
      const as = heardAt.toLocaleTimeString(undefined, { timeStyle: "short" });
      notice(
        isRefused
          ? `Too many people are watching right now. Live updates will be tried again shortly; this is as of ${as}.`
          : `Connection lost. Reconnecting… This is as of ${as}.`,
      );
      if (isOver && !isRefused) {
        refreshWaiting(); // a session or a membership that has ended leads away
      }
    },
  },
);
