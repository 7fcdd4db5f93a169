const services = {
  auth: "Sign-up, login, sessions",
  users: "Profiles",
  servers: "Servers, members, roles, invites",
  channels: "Channels and who may read them",
  messaging: "Messages: post, history, events",
  notify: "Real-time gateway",
  search: "Search: only health so far",
  moderation: "Moderation: only health so far",
  media: "Files: only health so far",
};

const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  if (className) made.className = className;
  return made;
};

const ask = async (service) => {
  try {
    const answer = await fetch(`/api/health/${service}`, { headers: { Accept: "application/json" } });
    const health = await answer.json();
    return health.status === "UP" ? (health.degraded ? "Up, degraded" : "Up") : "Down";
  } catch {
    return "Down";
  }
};

const row = (service, purpose) => {
  const line = document.createElement("tr");
  const state = element("td", "…");
  const link = element("a", "OpenAPI");
  link.href = `/api/openapi/${service}`;
  const api = document.createElement("td");
  api.append(link);
  line.append(element("td", service), state, element("td", purpose), api);
  return { line, state };
};

const show = async () => {
  const table = document.getElementById("services");
  const rows = Object.entries(services).map(([service, purpose]) => ({ service, ...row(service, purpose) }));
  table.append(...rows.map(({ line }) => line));
  const states = await Promise.all(
    rows.map(async ({ service, state }) => {
      state.textContent = await ask(service);
      state.className = state.textContent === "Down" ? "down" : "up";
      return state.textContent !== "Down";
    }),
  );
  const up = states.filter(Boolean).length;
  document.getElementById("summary").textContent =
    up === states.length ? `All ${up} services are up.` : `${up} of ${states.length} services are up.`;
};

for (const origin of document.querySelectorAll(".origin")) origin.textContent = location.origin;
for (const socket of document.querySelectorAll(".socket")) socket.textContent = location.origin.replace(/^http/, "ws");
show();
