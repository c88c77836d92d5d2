/** The injection token of the folder that holds package.json: what ships beside the code is read from there. */
export const projectFolderToken = 'tiltaksregister.project-folder';
