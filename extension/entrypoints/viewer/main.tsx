import { showScreen } from "../../design/screen.tsx";
import { ViewerPage } from "../../viewer-page/viewer-page.tsx";
import "../../panel/panel.css";
import "../../viewer-page/viewer-page.css";

void showScreen(<ViewerPage fileId={new URLSearchParams(location.search).get("file") ?? ""} />);
