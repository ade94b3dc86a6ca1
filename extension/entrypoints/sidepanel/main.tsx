import { showScreen } from "../../design/screen.tsx";
import { PanelApp } from "../../panel/panel-app.tsx";
import "../../panel/panel.css";

/** A tab named in the address is the one to read: the panel then stands in a window of its own. */
const tab = new URLSearchParams(location.search).get("tab");
void showScreen(<PanelApp fixedTab={tab === null ? null : Number(tab)} />);
