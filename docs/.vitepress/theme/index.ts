import theme from 'vitepress/theme'
import './drawings.css'
import './tables.css'

export default theme
