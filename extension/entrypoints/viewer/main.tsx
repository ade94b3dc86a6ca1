import { showScreen } from "../../design/screen.tsx";
import { ViewerPage } from "../../viewer-page/viewer-page.tsx";
import "../../panel/panel.css";
import "../../viewer-page/viewer-page.css";

const asked = new URLSearchParams(location.search);
void showScreen(<ViewerPage fileId={asked.get("file")} noticeId={asked.get("notice")} />);
