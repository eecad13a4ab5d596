import { createRoot } from "react-dom/client";
import { takeToken } from "./api.ts";
import { App } from "./app.tsx";
import { listenForKeys } from "./keys.ts";
import { followLinks } from "./location.ts";
import { applyTheme } from "./theme.ts";
import "./style/base.css";
import "./style/frame.css";
import "./style/parts.css";
import "./style/pages.css";

takeToken();
applyTheme();
followLinks();
listenForKeys();
createRoot(document.getElementById("page")!).render(<App />);
