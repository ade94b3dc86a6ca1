import { showScreen } from "../../design/screen.tsx";
import { LibraryPage } from "../../library/library-page.tsx";
import "../../panel/panel.css";
import "../../library/library.css";

void showScreen(<LibraryPage />);
