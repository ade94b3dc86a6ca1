import { ComparePage } from "../../compare/compare-page.tsx";
import { showScreen } from "../../design/screen.tsx";
import "../../panel/panel.css";
import "../../library/library.css";
import "../../compare/compare.css";

const ids = (new URLSearchParams(location.search).get("ids") ?? "").split(",").filter(Boolean);
void showScreen(<ComparePage ids={ids} />);
